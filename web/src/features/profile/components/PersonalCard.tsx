// The person: the customer, or the contact person of a business.
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { Reachable } from "../../../shared/components/values/Reachable";
import styles from "../CustomerSection.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EditAct } from "./EditAct";
import { EmailHealthBadge } from "./EmailHealthBadge";

export function PersonalCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const none = t("states.never");
  const faxes = useMe()?.merchant.features.fax_number ?? false;
  const { kind, email, phone, mobile, fax, position, company_name } = profile;
  return (
    <Card title={t("profile.personalInformation")} act={<EditAct />}>
      <Details look="columns">
        <Detail label={t("fields.full_name")}>{profile.full_name ?? none}</Detail>
        {kind === "individual" && company_name && <Detail label={t("fields.company_name")}>{company_name}</Detail>}
        {position && <Detail label={t("fields.position")}>{position}</Detail>}
        <Detail label={t("fields.email")}>
          {email ? (
            <>
              <Reachable value={email} scheme="mailto" />
              <CopyButton value={email} what={t("fields.email")} />
              <span className={styles.explained}>
                <EmailHealthBadge health={profile.email_health} href={`/customers/${profile.id}/mail`} />
                <HelpLink topic="customer-health" />
              </span>
            </>
          ) : (
            none
          )}
        </Detail>
        <Detail label={t("fields.phone")}>{phone ? <Reachable value={phone} scheme="tel" /> : none}</Detail>
        {mobile && (
          <Detail label={t("fields.mobile")}>
            <Reachable value={mobile} scheme="tel" />
          </Detail>
        )}
        {fax && faxes && <Detail label={t("fields.fax")}>{fax}</Detail>}
      </Details>
    </Card>
  );
}
