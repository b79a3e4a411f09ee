// The columns of a customer's payments: date, amount, reference and status (S319), with the origin beside the status.
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf, money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { PaymentRow } from "../api/payments";
import type { PaymentSortKey } from "../listState";
import { PaymentBadge } from "./PaymentBadge";
import styles from "./PaymentTable.module.css";

export function usePaymentColumns(customerId: string): Column<PaymentRow, PaymentSortKey>[] {
  const { t, i18n } = useTranslation();
  const settledIn = ({ invoices, settled }: PaymentRow) =>
    settled > invoices.length
      ? t("payments.settledMore", { numbers: invoices.join(", "), more: settled - invoices.length })
      : invoices.join(", ");
  return [
    {
      id: "date",
      label: t("payments.date"),
      look: "title",
      sortKey: "date",
      render: ({ id, date, amount }) => (
        <Link
          href={`/customers/${customerId}/payments/${id}`}
          aria-label={t("payments.namedOn", {
            amount: money(amount, i18n.language),
            day: dayOf(date, i18n.language),
          })}
        >
          <time dateTime={date} className={styles.day}>
            {dayOf(date, i18n.language)}
          </time>
        </Link>
      ),
    },
    {
      id: "amount",
      label: t("payments.amount"),
      look: "amount",
      sortKey: "amount",
      render: ({ amount }) => <MoneyText of={amount} />,
    },
    {
      id: "reference",
      label: t("payments.reference"),
      sortKey: "reference",
      share: 100,
      render: (row) =>
        (row.reference !== null || row.invoices.length > 0) && (
          <span className={styles.reference}>
            <bdi>{row.reference ?? t("states.never")}</bdi>
            {row.invoices.length > 0 && <small>{settledIn(row)}</small>}
          </span>
        ),
    },
    {
      id: "status",
      label: t("payments.status"),
      sortKey: "status",
      render: ({ status, origin, means }) => (
        <span className={styles.status}>
          <PaymentBadge status={status} />
          <small>
            {t(`paymentOrigins.${origin}`)} · {t(`paymentMeans.${means}`)}
          </small>
        </span>
      ),
    },
  ];
}
