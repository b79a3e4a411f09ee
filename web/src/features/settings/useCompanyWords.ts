// The fields of the company, and their values, in words.
import type { AvatarSource, VatAutoExempt } from "../../shared/api/types";
import { countryName } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { currencyName, zoneName } from "./choices";
import type { CompanyForm } from "./companyForm";

export function useCompanyWords() {
  const { t, i18n } = useTranslation();

  const labels: Record<keyof CompanyForm, string> = {
    name: t("settings.company.name"),
    country: t("fields.country"),
    vat_number: t("fields.vat_number"),
    language: t("fields.language"),
    time_zone: t("settings.company.time_zone"),
    base_currency: t("settings.company.base_currency"),
    vip_threshold: t("settings.company.vip_threshold"),
    vat_auto_exempt: t("settings.company.vat_auto_exempt"),
    avatar_source: t("settings.company.avatar_source"),
  };
  const valueOf = (form: CompanyForm, field: keyof CompanyForm): string => {
    switch (field) {
      case "country":
        return countryName(form.country, i18n.language);
      case "language":
        return t(`languages.${form.language}`);
      case "time_zone":
        return zoneName(form.time_zone);
      case "base_currency":
        return currencyName(form.base_currency, i18n.language);
      case "vat_auto_exempt":
        return t(`settings.company.vatPolicies.${form.vat_auto_exempt}`);
      case "avatar_source":
        return t(`settings.company.avatarSources.${form.avatar_source}`);
      default:
        return form[field];
    }
  };

  return {
    labels,
    valueOf,
    /** The policy with an explanation. */
    policyInFull: (policy: VatAutoExempt) =>
      t("settings.choice", {
        name: t(`settings.company.vatPolicies.${policy}`),
        meaning: t(`settings.company.vatPolicyMeans.${policy}`),
      }),
    sourceInFull: (source: AvatarSource) =>
      t("settings.choice", {
        name: t(`settings.company.avatarSources.${source}`),
        meaning: t(`settings.company.avatarSourceMeans.${source}`),
      }),
  };
}
