// The rows. The name is the row's link and covers it, so that a click, Enter and "open in a new tab" all do what a link does.
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { CustomerRow } from "../../shared/api/types";
import { Avatar } from "../../shared/customer/Avatar";
import { StatusBadge } from "../../shared/customer/StatusBadge";
import { dateOf } from "../../shared/formats";
import styles from "./CustomerTable.module.css";
import type { ListControls, Sort } from "./listState";

interface CustomerTableProps extends ListControls {
  rows: readonly CustomerRow[];
}

export function CustomerTable({ rows, state, show }: CustomerTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => returnToOpenedRow(body.current), []);
  const sort = { sort: state.sort, onSort: (sort: Sort) => show({ sort }) };
  return (
    // The roles are written out, since the cards of a narrow screen would lose them.
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t("customers.title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <SortableHead {...sort} by="name" label={t("fields.name")} />
          <Head label={t("fields.number")} />
          <Head label={t("fields.kind")} />
          <Head label={t("fields.email")} />
          <Head label={t("fields.phone")} />
          <SortableHead {...sort} by="created" label={t("fields.created_at")} />
          <Head label={t("fields.status")} />
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: CustomerRow }) {
  const { t, i18n } = useTranslation();
  return (
    <tr role="row">
      <td role="cell" className={styles.name}>
        <div>
          <Avatar name={row.name} />
          <Link href={`/customers/${row.id}`} data-customer={row.id} onClick={() => rememberOpenedRow(row.id)}>
            <bdi>{row.name}</bdi>
          </Link>
        </div>
      </td>
      <Cell label={t("fields.number")} look="figures">
        {row.number}
      </Cell>
      <Cell label={t("fields.kind")}>{t(`kinds.${row.kind}`)}</Cell>
      <Cell label={t("fields.email")} look="email">
        {row.email}
      </Cell>
      <Cell label={t("fields.phone")} look="figures">
        {row.phone}
      </Cell>
      <Cell label={t("fields.created_at")} look="figures">
        <time dateTime={row.created_at}>{dateOf(row.created_at, i18n.language)}</time>
      </Cell>
      <Cell label={t("fields.status")}>
        <StatusBadge status={row.status} />
      </Cell>
    </tr>
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
      <span>{children ?? <span className={styles.none}>{t("states.never")}</span>}</span>
    </td>
  );
}

function Head({ label }: { label: string }) {
  return (
    <th role="columnheader" scope="col">
      {label}
    </th>
  );
}

interface SortableHeadProps {
  by: "name" | "created";
  label: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function SortableHead({ by, label, sort, onSort }: SortableHeadProps) {
  const order = sort === by ? "ascending" : sort === `-${by}` ? "descending" : undefined;
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <th role="columnheader" scope="col" aria-sort={order}>
      <button type="button" onClick={() => onSort(order === "ascending" ? `-${by}` : by)}>
        {label}
        <Arrow size={13} aria-hidden className={order ? undefined : styles.unsorted} />
      </button>
    </th>
  );
}

/** Notes the row in the list's own history entry, for when Back returns to it. */
function rememberOpenedRow(id: string): void {
  history.replaceState({ ...(history.state as object | null), opened: id }, "");
}

function returnToOpenedRow(body: HTMLElement | null): void {
  const { opened } = (history.state ?? {}) as { opened?: string };
  if (!opened) return;
  body?.querySelector<HTMLElement>(`[data-customer="${CSS.escape(opened)}"]`)?.focus({ preventScroll: true });
}
