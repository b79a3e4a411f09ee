// The columns of the ledger of a customer's credit.
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { CreditEntry } from "../api/credit";
import styles from "./PaymentTable.module.css";

/** Where the page of a subject is, below that of the customer. */
const pages: Readonly<Record<string, string>> = {
  payment: "payments",
  invoice: "invoices",
  credit_note: "credit-notes",
};

export function useCreditColumns(customerId: string): Column<CreditEntry>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      id: "date",
      label: t("payments.date"),
      look: "title",
      render: ({ entered_on }) => (
        <time dateTime={entered_on} className={styles.day}>
          {dayOf(entered_on, i18n.language)}
        </time>
      ),
    },
    {
      id: "reason",
      label: t("payments.credit.reason"),
      share: 100,
      render: ({ reason, subject }) => (
        <span className={styles.reference}>
          {t(`creditReasons.${reason}`)}
          {subject && <Subject customerId={customerId} {...subject} />}
        </span>
      ),
    },
    {
      id: "amount",
      label: t("payments.amount"),
      look: "amount",
      render: ({ amount }) => <MoneyText of={amount} />,
    },
    {
      id: "balance",
      label: t("payments.credit.balance"),
      look: "amount",
      render: ({ balance }) => <MoneyText of={balance} />,
    },
  ];
}

function Subject({ customerId, type, id, label }: { customerId: string } & NonNullable<CreditEntry["subject"]>) {
  const page = Object.hasOwn(pages, type) && pages[type];
  if (!page) return <bdi>{label}</bdi>;
  return (
    <Link href={`/customers/${customerId}/${page}/${id}`} className={styles.link}>
      <bdi>{label}</bdi>
    </Link>
  );
}
