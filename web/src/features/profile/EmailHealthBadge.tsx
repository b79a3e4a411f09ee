// Whether mail to the address arrives.
import { useTranslation } from "react-i18next";
import type { EmailHealth } from "../../shared/api/types";
import { Badge, type Tone } from "../../shared/components/Badge";

const tones: Record<EmailHealth, Tone> = { healthy: "good", bounced: "bad", complained: "warn", failed: "warn" };

export function EmailHealthBadge({ health }: { health: EmailHealth }) {
  const { t } = useTranslation();
  return <Badge tone={tones[health]}>{t(`profile.emailHealth.${health}`)}</Badge>;
}
