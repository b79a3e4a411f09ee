// Where the customer is taxed, under which number, and whether at all.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/Badge";
import { Card } from "../../../shared/components/Card";
import { CopyButton } from "../../../shared/components/CopyButton";
import { Detail, Details } from "../../../shared/components/Details";
import { Flag } from "../../../shared/components/Flag";
import { HelpLink } from "../../../shared/components/HelpLink";
import { countryName } from "../../../shared/formats";
import { customerTaxQuery } from "../../../shared/money/customerTax";
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

/** A valid number exempts by itself where the merchant's policy says so, which the customer's treatment follows (Q1). */
function TaxExempt({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { id, kind, vat_number, vat_status, tax_exempt, tax_exempt_reason } = profile;
  const enabled = kind === "business" && Boolean(vat_number) && vat_status === "valid";
  const { data } = useQuery({ ...customerTaxQuery(id), enabled });
  const supplies = enabled && data ? [data.treatment.service, data.treatment.goods] : [];
  const isReversed = supplies.some(({ treatment }) => treatment === "reverse_charge_eu");
  const isExempt = tax_exempt || isReversed || supplies.some(({ treatment }) => treatment === "exempt");
  const isDomestic = supplies.some(({ hint }) => hint === "domestic_vat_applies");
  const why =
    (tax_exempt && tax_exempt_reason) ||
    (isReversed && t("profile.exemptions.reversed")) ||
    (isExempt && !tax_exempt && t("profile.exemptions.valid")) ||
    (isDomestic && t("profile.exemptions.domestic"));
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
