// The customer's number and id, to copy, and how much there is of each section.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/Card";
import { CopyButton } from "../../shared/components/CopyButton";
import { Detail, Details } from "../../shared/components/Details";
import { count } from "../../shared/formats";
import styles from "./OverviewCard.module.css";

export function OverviewCard({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  return (
    <Card title={t("profile.overview")}>
      <Details>
        <Detail label={t("fields.number")}>
          <span className={styles.number}>{profile.number}</span>
          <CopyButton value={profile.number} what={t("fields.number")} />
        </Detail>
        <Detail label={t("fields.id")}>
          <code className={styles.id} title={profile.id}>
            {profile.id}
          </code>
          <CopyButton value={profile.id} what={t("fields.id")} />
        </Detail>
      </Details>
      <dl className={styles.stats}>
        <div>
          <dt>{t("notes.section")}</dt>
          <dd>{count(profile.counts.notes, i18n.language)}</dd>
        </div>
        <div>
          <dt>{t("profile.events")}</dt>
          <dd>{count(profile.counts.activity, i18n.language)}</dd>
        </div>
      </dl>
    </Card>
  );
}
