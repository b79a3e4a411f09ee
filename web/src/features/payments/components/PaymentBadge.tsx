// The status of a payment.
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
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
