// A customer's status: the one place that maps a status to its look.
import { useTranslation } from "react-i18next";
import type { CustomerStatus } from "../api/types";
import { Badge, type Tone } from "../components/values/Badge";

const tones: Record<CustomerStatus, Tone> = { active: "good", archived: "idle", suspended: "warn" };

export function StatusBadge({ status }: { status: CustomerStatus }) {
  const { t } = useTranslation();
  return <Badge tone={tones[status]}>{t(`statuses.${status}`)}</Badge>;
}
