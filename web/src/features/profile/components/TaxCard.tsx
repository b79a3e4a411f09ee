// Where the customer is taxed, under which number, and whether at all.
import type { ReactNode } from "react";
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { Card } from "../../../shared/components/layout/Card";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Flag } from "../../../shared/components/countries/Flag";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { countryName } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { exemptionOf } from "../../../shared/money/exemption";
import styles from "../CustomerSection.module.css";

/** A check that is under way has no answer yet; one that VIES does not answer is shown as such, whatever was known. */
type VatStatus = Profile["vat_status"] | "pending";

const tones: Record<VatStatus, Tone> = {
  not_validated: "idle",
  valid: "good",
  invalid: "bad",
  not_checkable: "warn",
  pending: "info",
};

function shownStatus({ vat_status, vat_check }: Profile): VatStatus {
  const isPending = vat_check?.pending_since && (!vat_check.wait || vat_check.wait === "turn");
  return isPending ? "pending" : vat_status;
}

/** `check` is the answer of VIES on the number. */
export function TaxCard({ profile, check }: { profile: Profile; check?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { kind, address } = profile;
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
        <TaxExempt profile={profile} />
      </Details>
      {check}
    </Card>
  );
}

/** A valid number exempts by itself where the merchant's policy is so (Q1). */
function TaxExempt({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const merchant = useMe()?.merchant;
  const { kind, vat_number, vat_status, tax_exempt, tax_exempt_reason } = profile;
  const isValid = kind === "business" && Boolean(vat_number) && vat_status === "valid";
  const exemption = isValid && merchant ? exemptionOf(profile, merchant) : null;
  const isExempt = tax_exempt || exemption === "reversed" || exemption === "valid";
  const why =
    (tax_exempt && tax_exempt_reason) ||
    (exemption && exemption !== "by_hand" && t(`profile.exemptions.${exemption}`)) ||
    null;
  return (
    <Detail label={t("fields.tax_exempt")}>
      {t(`answers.${isExempt}`)} {why && <span className={styles.reason}>{why}</span>}
    </Detail>
  );
}

function VatNumber({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { vat_number } = profile;
  const status = shownStatus(profile);
  const label = t("fields.vat_number");
  if (!vat_number) return <Detail label={label}>{t("states.never")}</Detail>;
  return (
    <Detail label={label}>
      {vat_number}
      <CopyButton value={vat_number} what={label} />
      <Badge tone={tones[status]}>{t(`profile.vatStatuses.${status}`)}</Badge>
    </Detail>
  );
}
