// The people to write to or call, the primary one first.
import { Pencil, Star, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/Badge";
import { IconButton } from "../../../shared/components/IconButton";
import { Reachable } from "../../../shared/components/Reachable";
import { contactTitle } from "../contacts";
import styles from "./ContactTable.module.css";

export interface ContactActs {
  onEdit: (contact: Contact) => void;
  /** The primary one cannot be deleted. */
  onDelete: (contact: Contact) => void;
  /** Absent for an individual, who is their own primary contact. */
  onMakePrimary?: ((contact: Contact) => void) | undefined;
}

interface ContactTableProps {
  primary: Contact | null;
  others: readonly Contact[];
  /** Absent for those who may not change anything. */
  acts: ContactActs | undefined;
}

export function ContactTable({ primary, others, acts }: ContactTableProps) {
  const { t } = useTranslation();
  return (
    // The roles are written out, since the cards of a narrow screen would lose them.
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t("contacts.section")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[t("fields.name"), t("fields.email"), t("fields.phone"), t("contacts.role")].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
          {acts && (
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{t("states.acts")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {primary && <Row contact={primary} acts={acts && { onEdit: acts.onEdit }} primary />}
        {others.map((contact) => (
          <Row key={contact.id} contact={contact} acts={acts} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  contact: Contact;
  acts: Partial<ContactActs> | undefined;
  primary?: boolean;
}

function Row({ contact, acts, primary = false }: RowProps) {
  const { t } = useTranslation();
  const { name, email, phone, role } = contact;
  return (
    <tr role="row">
      <Cell label={t("fields.name")}>
        <strong>{name ?? t("states.never")}</strong>
        {primary && <Badge tone="info">{t("states.primary")}</Badge>}
      </Cell>
      <Cell label={t("fields.email")}>{email && <Reachable value={email} scheme="mailto" />}</Cell>
      <Cell label={t("fields.phone")} look="phone">
        {phone && <Reachable value={phone} scheme="tel" />}
      </Cell>
      <Cell label={t("contacts.role")}>{role}</Cell>
      {acts && (
        <td role="cell" className={styles.acts}>
          <RowActs contact={contact} {...acts} />
        </td>
      )}
    </tr>
  );
}

function RowActs({ contact, onEdit, onDelete, onMakePrimary }: { contact: Contact } & Partial<ContactActs>) {
  const { t } = useTranslation();
  const name = contactTitle(contact);
  return (
    <>
      {onMakePrimary && (
        <IconButton
          icon={Star}
          label={t("contacts.makePrimaryNamed", { name })}
          onClick={() => onMakePrimary(contact)}
        />
      )}
      {onEdit && <IconButton icon={Pencil} label={t("contacts.editNamed", { name })} onClick={() => onEdit(contact)} />}
      {onDelete ? (
        <IconButton
          icon={Trash2}
          look="danger"
          label={t("contacts.deleteNamed", { name })}
          onClick={() => onDelete(contact)}
        />
      ) : (
        <span className={styles.slot} />
      )}
    </>
  );
}

interface CellProps {
  label: string;
  look?: "phone";
  children: ReactNode;
}

function Cell({ label, look, children }: CellProps) {
  const { t } = useTranslation();
  return (
    <td role="cell" data-label={label} className={look && styles[look]}>
      <span className={styles.value}>{children || <span className={styles.none}>{t("states.never")}</span>}</span>
    </td>
  );
}
