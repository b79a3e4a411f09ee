// The columns of a customer's credit notes.
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { CreditNoteRow } from "../api/creditNotes";
import styles from "./InvoiceTable.module.css";

export function useCreditNoteColumns(customerId: string): Column<CreditNoteRow>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      id: "number",
      label: t("invoices.credits.number"),
      look: "title",
      render: ({ id, number }) => (
        <span className={styles.name}>
          <Link href={`/customers/${customerId}/credit-notes/${id}`} aria-label={t("invoices.creditNote", { number })}>
            {number}
          </Link>
        </span>
      ),
    },
    {
      id: "date",
      label: t("invoices.date"),
      look: "figures",
      render: ({ issued_on }) => <time dateTime={issued_on}>{dayOf(issued_on, i18n.language)}</time>,
    },
    {
      id: "invoice",
      label: t("invoices.one"),
      look: "figures",
      render: ({ invoice_id, invoice_number }) => (
        <Link href={`/customers/${customerId}/invoices/${invoice_id}`} className={styles.beside}>
          {invoice_number}
        </Link>
      ),
    },
    { id: "reason", label: t("invoices.reason"), share: 100, render: ({ reason }) => <bdi>{reason}</bdi> },
    {
      id: "total",
      label: t("invoices.amount"),
      look: "amount",
      render: ({ total }) => <MoneyText of={total} />,
    },
  ];
}
