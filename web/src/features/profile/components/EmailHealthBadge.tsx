// Whether mail to the address arrives, and what that means.
import { Link } from "wouter";
import type { EmailHealth } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { Explained } from "../../../shared/components/buttons/Explained";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "../CustomerSection.module.css";

const tones: Record<EmailHealth, Tone> = { healthy: "good", bounced: "bad", complained: "warn", failed: "caution" };

interface EmailHealthBadgeProps {
  health: EmailHealth;
  /** Where the mails of the customer are, with what mail servers answered. */
  href: string;
}

export function EmailHealthBadge({ health, href }: EmailHealthBadgeProps) {
  const { t } = useTranslation();
  const help = t(`profile.emailHealthHelp.${health}`);
  return (
    <Explained by={help}>
      <Link replace className={styles.health} href={href} aria-description={help}>
        <Badge tone={tones[health]}>{t(`profile.emailHealth.${health}`)}</Badge>
      </Link>
    </Explained>
  );
}
