// The status of a payment.
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import type { Payment } from "../api/payments";

const tones: Partial<Record<Payment["status"], Tone>> = {
  succeeded: "good",
  partly_refunded: "caution",
  charged_back: "bad",
};

export function PaymentBadge({ status }: Pick<Payment, "status">) {
  const { t } = useTranslation();
  return <Badge tone={tones[status] ?? "idle"}>{t(`paymentStatuses.${status}`)}</Badge>;
}
