// The status of an order, and that of its payment.
import { Badge } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { OrderPayment, OrderStatus } from "../api/orders";
import { paymentToneOf, toneOf } from "../statuses";

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`orderStatuses.${status}`)}</Badge>;
}

/** `named` where no heading names it: the word alone could be that of the order, such as "Pending". */
export function PaymentBadge({ payment, named = false }: { payment: OrderPayment; named?: boolean }) {
  const { t } = useTranslation();
  const word = t(`orderPayments.${payment}`);
  return <Badge tone={paymentToneOf(payment)}>{named ? t("orders.paymentIs", { payment: word }) : word}</Badge>;
}
