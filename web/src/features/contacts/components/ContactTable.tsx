// The people to write to or call, the primary one first.
import { Pencil, Star, Trash2 } from "lucide-react";
import type { Contact } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import type { Column } from "../../../shared/components/lists/columns";
import { DataTable } from "../../../shared/components/lists/DataTable";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Reachable } from "../../../shared/components/values/Reachable";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { contactTitle } from "../contacts";
import styles from "./ContactTable.module.css";

interface ContactActs {
  onEdit: (contact: Contact) => void;
  /** The primary one cannot be deleted. */
  onDelete: (contact: Contact) => void;
  /** Absent for an individual, who is their own primary contact. */
  onMakePrimary?: ((contact: Contact) => void) | undefined;
}

interface ContactTableProps {
  primary: Contact | null;
  others: readonly Contact[];
  /** Absent without the permission. */
  acts: ContactActs | undefined;
}

export function ContactTable({ primary, others, acts }: ContactTableProps) {
  const { t } = useTranslation();
  const columns: Column<Contact>[] = [
    {
      id: "name",
      label: t("fields.name"),
      render: (contact) => (
        <span className={styles.name}>
          <strong>{contact.name ?? t("states.never")}</strong>
          {contact === primary && <Badge tone="info">{t("states.primary")}</Badge>}
          {contact.receives.map((kind) => (
            <Badge key={kind} tone="idle">
              {t(`contacts.mail.${kind}`)}
            </Badge>
          ))}
        </span>
      ),
    },
    {
      id: "email",
      label: t("fields.email"),
      render: ({ email }) => email && <Reachable value={email} scheme="mailto" />,
    },
    {
      id: "phone",
      label: t("fields.phone"),
      look: "figures",
      render: ({ phone }) => phone && <Reachable value={phone} scheme="tel" />,
    },
    { id: "role", label: t("contacts.role"), render: ({ role }) => role },
  ];
  const actsOf = acts && ((contact: Contact) => <RowActs contact={contact} primary={contact === primary} {...acts} />);
  return (
    <DataTable
      caption={t("contacts.section")}
      look="panel"
      cardsBelow={640}
      columns={columns}
      rows={primary ? [primary, ...others] : others}
      acts={actsOf}
    />
  );
}

interface RowActsProps extends ContactActs {
  contact: Contact;
  primary: boolean;
}

function RowActs({ contact, primary, onEdit, onDelete, onMakePrimary }: RowActsProps) {
  const { t } = useTranslation();
  const name = contactTitle(contact);
  return (
    <>
      {onMakePrimary && !primary && (
        <IconButton
          icon={Star}
          label={t("contacts.makePrimaryNamed", { name })}
          onClick={() => onMakePrimary(contact)}
        />
      )}
      <IconButton icon={Pencil} label={t("contacts.editNamed", { name })} onClick={() => onEdit(contact)} />
      {primary ? (
        <span className={styles.slot} />
      ) : (
        <IconButton
          icon={Trash2}
          look="danger"
          label={t("contacts.deleteNamed", { name })}
          onClick={() => onDelete(contact)}
        />
      )}
    </>
  );
}
