// The columns of a customer's orders (S81 to S85).
import { Link } from "wouter";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { OrderRow } from "../api/orders";
import type { OrderSortKey } from "../listState";
import { PaymentBadge, StatusBadge } from "./OrderBadges";
import styles from "./OrderTable.module.css";

export function useOrderColumns(customerId: string): Column<OrderRow, OrderSortKey>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      id: "number",
      label: t("orders.number"),
      look: "title",
      sortKey: "number",
      render: ({ id, number, reference }) => (
        <span className={styles.name}>
          <Link href={`/customers/${customerId}/orders/${id}`}>{number ?? id}</Link>
          {reference && <small>{reference}</small>}
        </span>
      ),
    },
    {
      id: "date",
      label: t("orders.date"),
      look: "figures",
      sortKey: "date",
      render: ({ date }) => <time dateTime={date}>{dayOf(date, i18n.language)}</time>,
    },
    {
      id: "status",
      label: t("orders.status"),
      sortKey: "status",
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      id: "payment",
      label: t("orders.payment"),
      sortKey: "payment",
      render: ({ payment }) => <PaymentBadge payment={payment} />,
    },
    {
      id: "total",
      label: t("orders.totalColumn"),
      look: "amount",
      sortKey: "total",
      render: ({ total }) => <MoneyText of={total} />,
    },
  ];
}
