// The fields of the company.
import { avatarSourceValues, merchantEditLimits, vatAutoExemptValues } from "../../../shared/api/constants";
import { CountryField } from "../../../shared/components/countries/CountryField";
import { RadioField, SelectField, TextField } from "../../../shared/components/fields/fields";
import { offeredLanguages } from "../../../shared/customer/offeredLanguages";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { currencies, currencyName, timeZones, zoneName } from "../choices";
import type { CompanyForm } from "../companyForm";
import { useCompanyWords } from "../useCompanyWords";

interface CompanyFieldsProps {
  form: CompanyForm;
  onChange: (form: CompanyForm) => void;
  problemOf: (field: string) => string | undefined;
}

export function CompanyFields({ form, onChange, problemOf }: CompanyFieldsProps) {
  const { t, i18n } = useTranslation();
  const { labels, policyInFull, sourceInFull } = useCompanyWords();
  const field = <Name extends keyof CompanyForm>(name: Name) => ({
    label: labels[name],
    value: form[name],
    problem: problemOf(name),
    onChange: (value: CompanyForm[Name]) => onChange({ ...form, [name]: value }),
  });

  return (
    <>
      <TextField {...field("name")} autoComplete="off" maxLength={merchantEditLimits.name} />
      <CountryField {...field("country")} help={t("settings.company.countryHelp")} />
      <TextField {...field("vat_number")} optional autoComplete="off" />
      <SelectField
        {...field("language")}
        help={t("settings.company.languageHelp")}
        options={offeredLanguages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
      />
      <SelectField
        {...field("time_zone")}
        options={timeZones(form.time_zone).map((zone) => ({ value: zone, label: zoneName(zone) }))}
      />
      <SelectField
        {...field("base_currency")}
        options={currencies.map((code) => ({ value: code, label: currencyName(code, i18n.language) }))}
      />
      <TextField
        {...field("vip_threshold")}
        help={t("settings.company.vipHelp", { currency: form.base_currency })}
        inputMode="decimal"
        autoComplete="off"
      />
      <RadioField
        {...field("avatar_source")}
        options={avatarSourceValues.map((source) => ({ value: source, label: sourceInFull(source) }))}
      />
      <RadioField
        {...field("vat_auto_exempt")}
        options={vatAutoExemptValues.map((policy) => ({ value: policy, label: policyInFull(policy) }))}
      />
    </>
  );
}
