// The columns of a customer's transactions: time, id with what it is for, amount, method and status (S115 to S119).
import { Link } from "wouter";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import type { Column } from "../../../shared/components/lists/columns";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { momentOf } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { TransactionRow } from "../api/transactions";
import type { TransactionSortKey } from "../listState";
import { TransactionBadge } from "./TransactionBadge";
import styles from "./TransactionTable.module.css";

export function useTransactionColumns(customerId: string): Column<TransactionRow, TransactionSortKey>[] {
  const { t, i18n } = useTranslation();
  const wordsFor = useValueWords();
  return [
    {
      id: "date",
      label: t("transactions.date"),
      sortKey: "date",
      render: ({ created_at }) => (
        <time dateTime={created_at} className={styles.time}>
          {momentOf(created_at, i18n.language)}
        </time>
      ),
    },
    {
      id: "id",
      label: t("transactions.id"),
      look: "title",
      share: 100,
      render: (row) => (
        <span className={styles.id}>
          <span>
            <code>{row.id}</code>
            <CopyButton value={row.id} what={t("transactions.idOf", { id: row.id })} />
          </span>
          <small>
            {t(`transactionKinds.${row.kind}`)}
            {row.mode === "test" && ` · ${t("transactions.test")}`}
            <Targets customerId={customerId} row={row} />
          </small>
        </span>
      ),
    },
    {
      id: "amount",
      label: t("transactions.amount"),
      look: "amount",
      sortKey: "amount",
      render: ({ amount }) => <MoneyText of={amount} code />,
    },
    {
      id: "means",
      label: t("transactions.means"),
      sortKey: "means",
      render: ({ means }) => means && wordsFor("paymentMeans", means),
    },
    {
      id: "status",
      label: t("transactions.status"),
      sortKey: "status",
      render: ({ status, reason }) => (
        <span className={styles.status}>
          <TransactionBadge status={status} />
          {reason && (
            <small>
              <bdi>{reason}</bdi>:{" "}
              {i18n.exists(`bankReasons.${reason}`) ? wordsFor("bankReasons", reason) : t("transactions.askBank")}
            </small>
          )}
        </span>
      ),
    },
  ];
}

/** Links to what the transaction is for: its invoices and their orders, and the payment in the books. */
function Targets({ customerId, row }: { customerId: string; row: TransactionRow }) {
  const { t } = useTranslation();
  const at = `/customers/${customerId}`;
  const orders = [...new Set(row.invoices.flatMap(({ order_id }) => order_id ?? []))];
  const more = row.invoice_count - row.invoices.length;
  return (
    <>
      {row.invoices.map(({ id, number }) => (
        <Target key={id} href={`${at}/invoices/${id}`} text={t("transactions.invoice", { number })} />
      ))}
      {more > 0 && ` · ${t("transactions.moreInvoices", { count: more })}`}
      {orders.map((id) => (
        <Target key={id} href={`${at}/orders/${id}`} text={t("transactions.order")} />
      ))}
      {row.payment_id && <Target href={`${at}/payments/${row.payment_id}`} text={t("transactions.payment")} />}
    </>
  );
}

function Target({ href, text }: { href: string; text: string }) {
  return (
    <>
      {" · "}
      <Link href={href} className={styles.link}>
        {text}
      </Link>
    </>
  );
}
