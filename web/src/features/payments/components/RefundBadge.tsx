// How far Mollie is with a refund; one that was made by hand has none.
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { PaymentRefund } from "../api/payments";

const tones: Partial<Record<NonNullable<PaymentRefund["status"]>, Tone>> = {
  queued: "caution",
  pending: "caution",
  processing: "caution",
  refunded: "good",
  failed: "bad",
};

export function RefundBadge({ refund: { status, provider_id, cancelling } }: { refund: PaymentRefund }) {
  const { t } = useTranslation();
  if (!status) return null;
  const waits = status === "queued" && !provider_id;
  return (
    <Badge tone={tones[status] ?? "idle"}>
      {t(`payments.refundStatuses.${cancelling ? "cancelling" : waits ? "waiting" : status}`)}
    </Badge>
  );
}
