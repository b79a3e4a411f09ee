// One customer in the list. The name is the row's link and covers it, so that a click, Enter and "open in a new tab" all do what a link does.
import { StickyNote, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CustomerRow } from "../../../shared/api/types";
import { Breakable } from "../../../shared/components/Breakable";
import buttons from "../../../shared/components/Button.module.css";
import { Explained } from "../../../shared/components/Explained";
import { IconButton } from "../../../shared/components/IconButton";
import { Avatar } from "../../../shared/customer/Avatar";
import { StatusBadge } from "../../../shared/customer/StatusBadge";
import { dateOf, phoneNumber } from "../../../shared/formats";
import styles from "./CustomerTable.module.css";
import { rememberRow } from "../openedRow";
import { RowTags } from "./RowTags";
import type { Ticks } from "../useTicks";

interface ListRowProps {
  row: CustomerRow;
  ticks: Ticks | undefined;
  onDelete: ((row: CustomerRow) => void) | undefined;
}

export function ListRow({ row, ticks, onDelete }: ListRowProps) {
  const { t, i18n } = useTranslation();
  const ticked = ticks?.has(row);
  return (
    <tr role="row" className={ticked ? styles.ticked : undefined}>
      {ticks && (
        <td role="cell" className={styles.tick}>
          <label>
            <input
              type="checkbox"
              aria-label={t("customers.select", { name: row.name })}
              checked={ticked}
              onChange={() => ticks.toggle(row)}
            />
          </label>
        </td>
      )}
      <NameCell row={row} />
      <Cell label={t("customers.number")} look="figures">
        {row.number}
      </Cell>
      <Cell label={t("fields.kind")}>{t(`kinds.${row.kind}`)}</Cell>
      <Cell label={t("fields.email")} look="email">
        {row.email && (
          <span title={row.email}>
            <Breakable text={row.email} />
          </span>
        )}
      </Cell>
      <Cell label={t("fields.phone")} look="figures">
        {row.phone && phoneNumber(row.phone)}
      </Cell>
      <Cell label={t("customers.created")} look="figures">
        <time dateTime={row.created_at}>{dateOf(row.created_at, i18n.language)}</time>
      </Cell>
      <td role="cell" className={styles.acts}>
        <NotesLink row={row} />
        {onDelete && (
          <IconButton
            icon={Trash2}
            label={t("customers.deleteNamed", { name: row.name })}
            onClick={() => onDelete(row)}
          />
        )}
      </td>
    </tr>
  );
}

function NameCell({ row }: { row: CustomerRow }) {
  return (
    <td role="cell" className={styles.name}>
      <div className={styles.who}>
        <Avatar name={row.name} />
        <div>
          <div className={styles.title}>
            <Link href={`/customers/${row.id}`} data-customer={row.id} onClick={() => rememberRow(row.id)}>
              <bdi title={row.name}>{row.name}</bdi>
            </Link>
            {row.status !== "active" && <StatusBadge status={row.status} />}
          </div>
          <RowTags ids={row.tags} />
        </div>
      </div>
    </td>
  );
}

function NotesLink({ row }: { row: CustomerRow }) {
  const { t } = useTranslation();
  const label = t("customers.notesOf", { name: row.name });
  return (
    <Explained by={label}>
      <Link
        href={`/customers/${row.id}/notes`}
        className={buttons.icon}
        aria-label={label}
        onClick={() => rememberRow(row.id)}
      >
        <StickyNote size={16} strokeWidth={1.7} aria-hidden />
      </Link>
    </Explained>
  );
}

interface CellProps {
  label: string;
  look?: "figures" | "email";
  children: ReactNode;
}

function Cell({ label, look, children }: CellProps) {
  const { t } = useTranslation();
  return (
    <td role="cell" data-label={label} className={look && styles[look]}>
      {children ?? <span className={styles.none}>{t("states.never")}</span>}
    </td>
  );
}
