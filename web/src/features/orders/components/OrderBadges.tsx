// The status of an order, and that of its payment.
import { useTranslation } from "react-i18next";
import { Badge } from "../../../shared/components/Badge";
import type { OrderPayment, OrderStatus } from "../api/orders";
import { paymentToneOf, toneOf } from "../statuses";

export function StatusBadge({ status }: { status: OrderStatus }) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`orderStatuses.${status}`)}</Badge>;
}

export function PaymentBadge({ payment }: { payment: OrderPayment }) {
  const { t } = useTranslation();
  return <Badge tone={paymentToneOf(payment)}>{t(`orderPayments.${payment}`)}</Badge>;
}
