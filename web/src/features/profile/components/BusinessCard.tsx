// The names, registration and industry of a business.
import type { Profile } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import { countryName, dayOf } from "../../../shared/formats";
import styles from "../CustomerSection.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EditAct } from "./EditAct";

export function BusinessCard({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const none = t("states.never");
  const { industry_code, industry_description, established_on, trade_names } = profile;
  return (
    <Card title={t("profile.businessInformation")} act={<EditAct />}>
      <Details look="columns">
        <Detail label={t("fields.company_name")}>{profile.company_name ?? none}</Detail>
        <Detail label={t("fields.legal_name")}>{profile.legal_name ?? none}</Detail>
        <Registration profile={profile} />
        <Detail label={t("fields.legal_form")}>{profile.legal_form ?? none}</Detail>
        <Detail label={t("fields.industry_description")}>
          {[industry_code, industry_description].filter(Boolean).join(" · ") || none}
        </Detail>
        <Detail label={t("fields.established_on")}>
          {established_on ? <time dateTime={established_on}>{dayOf(established_on, i18n.language)}</time> : none}
        </Detail>
        {trade_names.length > 0 && (
          <Detail label={t("fields.trade_names")}>
            <ul className={styles.list}>
              {trade_names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Detail>
        )}
      </Details>
    </Card>
  );
}

/** In the Netherlands the number is called by the name of its register. */
function Registration({
  profile: { registration_number: number, registration_country: country },
}: {
  profile: Profile;
}) {
  const { t, i18n } = useTranslation();
  const label = t(!country || country === "NL" ? "fields.kvk_number" : "fields.registration_number");
  if (!number) return <Detail label={label}>{t("states.never")}</Detail>;
  return (
    <Detail label={label}>
      {number}
      <CopyButton value={number} what={label} />
      {country && country !== "NL" && <span>({countryName(country, i18n.language)})</span>}
    </Detail>
  );
}
