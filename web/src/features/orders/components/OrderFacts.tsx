// What stands above the lines of an order: its day, its reference, who placed it, and its invoice.
import { Link } from "wouter";
import { ActorName } from "../../../shared/components/values/ActorName";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DocumentFacts, Fact } from "../../../shared/money/DocumentFacts";
import type { Order } from "../api/orders";

export function OrderFacts({ order, customerId }: { order: Order; customerId: string }) {
  const { t, i18n } = useTranslation();
  return (
    <DocumentFacts>
      <Fact label={t("orders.date")}>
        <time dateTime={order.ordered_on}>{dayOf(order.ordered_on, i18n.language)}</time>
      </Fact>
      {order.reference && <Fact label={t("orders.reference")}>{order.reference}</Fact>}
      <Fact label={t("orders.placedBy")}>
        <ActorName actor={order.created_by} />
      </Fact>
      {order.invoice_id && (
        <Fact label={t("orders.invoice")}>
          <Link href={`/customers/${customerId}/invoices/${order.invoice_id}`}>{t("orders.toInvoice")}</Link>
        </Fact>
      )}
      {order.cancel_reason && <Fact label={t("orders.cancelReason")}>{order.cancel_reason}</Fact>}
    </DocumentFacts>
  );
}
