// Whether mail to the address arrives, and what that means.
import { useTranslation } from "react-i18next";
import type { EmailHealth } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/Badge";
import { Explained } from "../../../shared/components/Explained";
import styles from "../CustomerSection.module.css";

const tones: Record<EmailHealth, Tone> = { healthy: "good", bounced: "bad", complained: "warn", failed: "caution" };

export function EmailHealthBadge({ health }: { health: EmailHealth }) {
  const { t } = useTranslation();
  const help = t(`profile.emailHealthHelp.${health}`);
  return (
    <Explained by={help}>
      <span className={styles.health} tabIndex={0} role="note" aria-description={help}>
        <Badge tone={tones[health]}>{t(`profile.emailHealth.${health}`)}</Badge>
      </span>
    </Explained>
  );
}
