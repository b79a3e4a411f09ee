// The mandate that is shown (Q25), as a card: what it is, whether it is valid, whose account, and the way to a new one.
import { Eye, EyeOff, Landmark } from "lucide-react";
import { Link } from "wouter";
import { useMe } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Badge } from "../../shared/components/values/Badge";
import { CopyButton } from "../../shared/components/buttons/CopyButton";
import { IconButton } from "../../shared/components/buttons/IconButton";
import { dayOf } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useRevealMandate } from "./api/mandates";
import { LapseNotice } from "./components/LapseNotice";
import styles from "./MandateCard.module.css";
import { mandateTones } from "./tones";

type Mandate = NonNullable<Profile["mandate"]>;

export default function MandateCard({ profile, mandate }: { profile: Profile; mandate: Mandate }) {
  const { t, i18n } = useTranslation();
  const reveals = useMe()?.permissions.includes("mandates:reveal");
  const reveal = useRevealMandate(profile.id);
  const whole = reveal.data?.id === mandate.id ? reveal.data.iban : undefined;
  const { status, holder, iban, bic, signed_on, reference, is_test } = mandate;
  const section = `/customers/${profile.id}/mandates`;
  return (
    <section className={styles.card} aria-label={t("mandates.method")}>
      <header>
        <h2>
          <Landmark size={18} aria-hidden />
          {t("mandates.method")}
        </h2>
        {is_test && <small>{t("mandates.test")}</small>}
        <Badge tone={mandateTones[status]}>{t(`mandateStatuses.${status}`)}</Badge>
      </header>
      {iban && (
        <p className={styles.number}>
          <span aria-live="polite">{whole ?? iban}</span>
          {reveals && (
            <IconButton
              icon={whole ? EyeOff : Eye}
              label={whole ? t("mandates.hide") : t("mandates.reveal")}
              onClick={() => (whole ? reveal.reset() : reveal.mutate(mandate.id))}
            />
          )}
        </p>
      )}
      <dl>
        <Fact label={t("mandates.holder")} value={holder} />
        <Fact label={t("mandates.bic")} value={bic} />
        <Fact label={t("mandates.signedOn")} value={signed_on && dayOf(signed_on, i18n.language)} />
        {reference && (
          <div className={styles.wide}>
            <dt>{t("mandates.reference")}</dt>
            <dd>
              <bdi>{reference}</bdi>
              <CopyButton value={reference} what={t("mandates.reference")} />
            </dd>
          </div>
        )}
      </dl>
      <LapseNotice lapsesOn={mandate.lapses_on} />
      <footer>
        {status === "invalid" && <Link href={section}>{t("mandates.requestNew")}</Link>}
        <Link href={section}>{t("mandates.history")}</Link>
      </footer>
    </section>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    value && (
      <div>
        <dt>{label}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    )
  );
}
