// The columns of the open invoices.
import { Link } from "wouter";
import type { Schemas } from "../../../shared/api/types";
import type { Column } from "../../../shared/components/lists/columns";
import { count, dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import styles from "../StatementSection.module.css";

type Item = Schemas["OpenItem"];

export function useItemColumns(customerId: string): Column<Item>[] {
  const { t, i18n } = useTranslation();
  const shown = (day: string | null) => day && <time dateTime={day}>{dayOf(day, i18n.language)}</time>;
  return [
    {
      id: "number",
      label: t("statement.invoice"),
      look: "title",
      render: ({ invoice_id, number }) => (
        <Link href={`/customers/${customerId}/invoices/${invoice_id}`}>{number}</Link>
      ),
    },
    { id: "day", label: t("statement.day"), look: "figures", render: ({ issued_on }) => shown(issued_on) },
    { id: "due", label: t("statement.due"), look: "figures", render: ({ due_on }) => shown(due_on) },
    {
      id: "late",
      label: t("statement.daysPastDue"),
      look: "amount",
      render: ({ days_past_due: days }) =>
        days > 0 && <span className={styles.late}>{count(days, i18n.language)}</span>,
    },
    { id: "total", label: t("statement.amount"), look: "amount", render: ({ total }) => <MoneyText of={total} /> },
    {
      id: "balance",
      label: t("statement.balance"),
      look: "amount",
      render: ({ balance }) => <MoneyText of={balance} />,
    },
  ];
}
