// The customer's primary address.
import { useMe } from "../../access/me";
import { CountryField } from "../../components/countries/CountryField";
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { StreetField } from "../StreetField";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function AddressFields(props: FormProps) {
  const { t } = useTranslation();
  const { form, onChange } = props;
  const field = useCustomerField(props);
  const home = useMe()?.merchant.country ?? "";
  // Preset, because every address needs a country and most have the merchant's own.
  const part = (name: "street" | "postal_code" | "city") => ({
    ...field(`address.${name}`),
    onChange: (value: string) =>
      onChange({ ...form, [`address.${name}`]: value, "address.country": form["address.country"] || home }),
  });
  return (
    <FieldGroup title={t("fields.address")}>
      <StreetField
        {...part("street")}
        optional
        country={form["address.country"]}
        onChoose={({ street, postal_code, city, country }) =>
          onChange({
            ...form,
            "address.street": street,
            "address.postal_code": postal_code,
            "address.city": city,
            "address.country": country,
          })
        }
      />
      <Pair>
        <TextField {...part("postal_code")} optional autoComplete="off" maxLength={20} />
        <TextField {...part("city")} optional autoComplete="off" />
      </Pair>
      <CountryField {...field("address.country")} optional />
    </FieldGroup>
  );
}
