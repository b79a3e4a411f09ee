// Since when, in which language, and what kind of customer; opens and closes.
import type { Profile } from "../../../shared/api/types";
import { Accordion } from "../../../shared/components/layout/Accordion";
import { Detail, Details } from "../../../shared/components/values/Details";
import { dateOf, monthOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SidebarSlots } from "../parts";

interface DetailsCardProps extends Pick<SidebarSlots, "Figures"> {
  profile: Profile;
}

export function DetailsCard({ profile, Figures }: DetailsCardProps) {
  const { t, i18n } = useTranslation();
  const { kind, company_name, full_name, created_at } = profile;
  return (
    <Accordion title={t("profile.details")}>
      <Details>
        <Detail label={t("profile.memberSince")}>
          <time dateTime={created_at} title={dateOf(created_at, i18n.language)}>
            {monthOf(created_at, i18n.language)}
          </time>
        </Detail>
        <Detail label={t("fields.kind")}>{t(`kinds.${kind}`)}</Detail>
        <Figures profile={profile} />
        {/* The name that is not the page's heading: an individual's company, or a business's contact person. */}
        {kind === "individual" && company_name && <Detail label={t("fields.company_name")}>{company_name}</Detail>}
        {kind === "business" && full_name && <Detail label={t("fields.contact_name")}>{full_name}</Detail>}
        <Detail label={t("fields.language")}>{t(`languages.${profile.language}`)}</Detail>
        <Detail label={t("fields.preferred_channel")}>{t(`channels.${profile.preferred_channel}`)}</Detail>
      </Details>
    </Accordion>
  );
}
