// The columns of a customer's invoices.
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { InvoiceRow } from "../api/invoices";
import type { InvoiceSortKey } from "../listState";
import { useInvoiceName } from "../useInvoiceName";
import { InvoiceBadge } from "./InvoiceBadge";
import styles from "./InvoiceTable.module.css";

export function useInvoiceColumns(
  customerId: string,
  severalCurrencies: boolean,
): Column<InvoiceRow, InvoiceSortKey>[] {
  const { t, i18n } = useTranslation();
  const nameOf = useInvoiceName();
  const day = (on: string | null) => on && <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  return [
    {
      id: "number",
      label: t("invoices.number"),
      look: "title",
      sortKey: "number",
      render: (row) => (
        <span className={styles.name}>
          <Link href={`/customers/${customerId}/invoices/${row.id}`} aria-label={nameOf(row)}>
            {row.number ?? t("states.never")}
          </Link>
          {row.reference && <small>{row.reference}</small>}
        </span>
      ),
    },
    { id: "date", label: t("invoices.date"), look: "figures", sortKey: "date", render: ({ date }) => day(date) },
    {
      id: "due",
      label: t("invoices.dueDate"),
      look: "figures",
      sortKey: "due",
      render: ({ due_on, status }) =>
        due_on && (
          <span className={status === "unpaid" ? styles.overdue : undefined}>
            {day(due_on)}
            {status === "unpaid" && <small> {t("invoices.overdue")}</small>}
          </span>
        ),
    },
    {
      id: "total",
      label: t("invoices.amount"),
      look: "amount",
      sortKey: "total",
      render: ({ total }) => <MoneyText of={total} code={severalCurrencies} />,
    },
    {
      id: "status",
      label: t("fields.status"),
      sortKey: "status",
      render: ({ status, is_credited, reminder_hold }) => (
        <span className={styles.status}>
          <InvoiceBadge status={status} />
          {is_credited && status !== "cancelled" && <small>{t("invoices.credited")}</small>}
          {reminder_hold && <small>{t(`money.holds.${reminder_hold}`)}</small>}
        </span>
      ),
    },
  ];
}
