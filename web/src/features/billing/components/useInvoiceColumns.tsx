// The columns of the newest invoices.
import { Link } from "wouter";
import { Badge } from "../../../shared/components/values/Badge";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { InvoiceRow } from "../api/billing";
import styles from "../BillingSection.module.css";
import { labelOf, tones } from "../statuses";

interface Shown {
  customerId: string;
  several: boolean;
  today: string;
}

/** An invoice without a number is called by its day. */
export function useInvoiceName(): (row: Pick<InvoiceRow, "number" | "date">) => string {
  const { t, i18n } = useTranslation();
  return ({ number, date }) =>
    number ? t("billing.invoice", { number }) : t("billing.unnumbered", { day: dayOf(date, i18n.language) });
}

export function useInvoiceColumns({ customerId, several, today }: Shown): Column<InvoiceRow>[] {
  const { t, i18n } = useTranslation();
  const nameOf = useInvoiceName();
  return [
    {
      id: "number",
      label: t("billing.columns.number"),
      look: "title",
      render: (row) => (
        <Link href={`/customers/${customerId}/invoices/${row.id}`} className={styles.number} aria-label={nameOf(row)}>
          {row.number ?? t("states.never")}
        </Link>
      ),
    },
    {
      id: "date",
      label: t("billing.columns.date"),
      look: "figures",
      render: ({ date }) => <time dateTime={date}>{dayOf(date, i18n.language)}</time>,
    },
    {
      id: "status",
      label: t("fields.status"),
      render: (row) => {
        const label = labelOf(row, today);
        return <Badge tone={tones[label]}>{t(`billing.statuses.${label}`)}</Badge>;
      },
    },
    {
      id: "total",
      label: t("billing.total"),
      look: "amount",
      render: ({ total }) => <MoneyText of={total} code={several} />,
    },
    {
      id: "balance",
      label: t("billing.columns.balance"),
      look: "amount",
      render: ({ balance }) => <MoneyText of={balance} code={several} />,
    },
  ];
}
