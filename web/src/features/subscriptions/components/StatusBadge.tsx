// The status of a subscription.
import { Badge } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionStatus } from "../api/subscriptions";
import { toneOf } from "../statuses";

export function StatusBadge({ status }: { status: SubscriptionStatus }) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`subscriptionStatuses.${status}`)}</Badge>;
}
