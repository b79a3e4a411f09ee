// A customer's status: the one place that maps a status to its look.
import type { CustomerStatus } from "../api/types";
import { Badge, type Tone } from "../components/values/Badge";
import { useTranslation } from "../i18n/useTranslation";

const tones: Record<CustomerStatus, Tone> = { active: "good", archived: "idle", suspended: "warn" };

export function StatusBadge({ status }: { status: CustomerStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
