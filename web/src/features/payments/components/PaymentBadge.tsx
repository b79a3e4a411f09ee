// The status of a payment.
import { useTranslation } from "react-i18next";
import { Badge, type Tone } from "../../../shared/components/Badge";
import type { Payment } from "../api/payments";

const tones: Record<Payment["status"], Tone> = {
  succeeded: "good",
  partly_refunded: "caution",
  refunded: "idle",
  charged_back: "bad",
};

/** A status of a later release than the page has no tone. */
function toneOf(status: Payment["status"]): Tone {
  return (tones as Record<string, Tone | undefined>)[status] ?? "idle";
}

export function PaymentBadge({ status }: Pick<Payment, "status">) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`paymentStatuses.${status}`)}</Badge>;
}
