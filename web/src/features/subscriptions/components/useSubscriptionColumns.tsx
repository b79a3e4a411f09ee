// The columns of a customer's subscriptions (S103 to S106).
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionRow } from "../api/subscriptions";
import type { SubscriptionSortKey } from "../listState";
import { useIntervalWords } from "../useIntervalWords";
import { StatusBadge } from "./StatusBadge";
import styles from "./Subscriptions.module.css";

export function useSubscriptionColumns(customerId: string): Column<SubscriptionRow, SubscriptionSortKey>[] {
  const { t, i18n } = useTranslation();
  const { amountOf } = useIntervalWords();
  return [
    {
      id: "product",
      label: t("subscriptions.product"),
      look: "title",
      sortKey: "product",
      share: 100,
      render: ({ id, product, name }) => (
        <span className={styles.name}>
          <Link href={`/customers/${customerId}/subscriptions/${id}`}>{product}</Link>
          {name && <small>{name}</small>}
        </span>
      ),
    },
    {
      id: "status",
      label: t("subscriptions.status"),
      sortKey: "status",
      render: ({ status, waiting }) => (
        <span className={styles.status}>
          <StatusBadge status={status} />
          {waiting && <small>{t(`subscriptions.waitingShort.${waiting}`)}</small>}
        </span>
      ),
    },
    {
      id: "amount",
      label: t("subscriptions.amount"),
      look: "amount",
      sortKey: "amount",
      render: ({ amount, interval }) => amountOf(amount, interval),
    },
    {
      id: "next_on",
      label: t("subscriptions.nextBilling"),
      look: "figures",
      sortKey: "next_on",
      render: ({ next_on }) => next_on && <time dateTime={next_on}>{dayOf(next_on, i18n.language)}</time>,
    },
  ];
}
