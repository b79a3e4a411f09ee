// Where the customer is taxed, under which number, and whether at all.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/Badge";
import { Card } from "../../../shared/components/Card";
import { CopyButton } from "../../../shared/components/CopyButton";
import { Detail, Details } from "../../../shared/components/Details";
import { Flag } from "../../../shared/components/Flag";
import { HelpLink } from "../../../shared/components/HelpLink";
import { countryName } from "../../../shared/formats";
import styles from "../CustomerSection.module.css";

const tones: Record<Profile["vat_status"], Tone> = {
  not_validated: "idle",
  valid: "good",
  invalid: "bad",
  not_checkable: "warn",
};

export function TaxCard({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const { kind, address, tax_exempt, tax_exempt_reason } = profile;
  return (
    <Card title={t("profile.tax")} act={<HelpLink topic="tax-exemptions" />}>
      <Details look="columns">
        <Detail label={t("fields.country")}>
          {address ? (
            <>
              <Flag country={address.country} named />
              {countryName(address.country, i18n.language)}
            </>
          ) : (
            t("states.never")
          )}
        </Detail>
        {kind === "business" && <VatNumber profile={profile} />}
        <Detail label={t("fields.tax_exempt")}>
          {t(`answers.${tax_exempt}`)}{" "}
          {tax_exempt && tax_exempt_reason && <span className={styles.reason}>{tax_exempt_reason}</span>}
        </Detail>
      </Details>
    </Card>
  );
}

function VatNumber({ profile: { vat_number, vat_status } }: { profile: Profile }) {
  const { t } = useTranslation();
  const label = t("fields.vat_number");
  if (!vat_number) return <Detail label={label}>{t("states.never")}</Detail>;
  return (
    <Detail label={label}>
      {vat_number}
      <CopyButton value={vat_number} what={label} />
      <Badge tone={tones[vat_status]}>{t(`profile.vatStatuses.${vat_status}`)}</Badge>
    </Detail>
  );
}
