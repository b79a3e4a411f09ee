// The fields of an address.
import { addressDraftLimits } from "../../../shared/api/constants";
import { CountryField } from "../../../shared/components/countries/CountryField";
import { TextField } from "../../../shared/components/fields/fields";
import { StreetField } from "../../../shared/customer/StreetField";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { AddressForm } from "../addressForm";

interface AddressFieldsProps {
  form: AddressForm;
  onChange: (form: AddressForm) => void;
  problemOf: (field: string) => string | undefined;
}

export function AddressFields({ form, onChange, problemOf }: AddressFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof AddressForm) => ({
    value: form[name],
    problem: problemOf(name),
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  const text = (name: "postal_code" | "city" | "label") => ({
    ...field(name),
    maxLength: addressDraftLimits[name],
    autoComplete: "off",
    optional: true,
  });
  return (
    <>
      <StreetField
        {...field("street")}
        optional
        label={t("fields.street")}
        country={form.country}
        onChoose={(address) => onChange({ ...form, ...address })}
      />
      <TextField {...text("postal_code")} label={t("fields.postal_code")} />
      <TextField {...text("city")} label={t("fields.city")} />
      <CountryField {...field("country")} label={t("fields.country")} />
      <TextField {...text("label")} label={t("addresses.label")} help={t("addresses.labelHelp")} />
    </>
  );
}
