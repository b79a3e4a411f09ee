// Since when, in which language, and what kind of customer.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/Card";
import { Detail, Details } from "../../shared/components/Details";
import { dateOf, monthOf } from "../../shared/formats";

export function DetailsCard({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  return (
    <Card title={t("profile.details")}>
      <Details>
        <Detail label={t("profile.memberSince")}>
          <time dateTime={profile.created_at} title={dateOf(profile.created_at, i18n.language)}>
            {monthOf(profile.created_at, i18n.language)}
          </time>
        </Detail>
        <Detail label={t("fields.language")}>{t(`languages.${profile.language}`)}</Detail>
        <Detail label={t("fields.kind")}>{t(`kinds.${profile.kind}`)}</Detail>
      </Details>
    </Card>
  );
}
