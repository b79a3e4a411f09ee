// How a business is registered.
import { CountryField } from "../../components/countries/CountryField";
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function CompanyFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  const dutch = props.form.registration_country === "NL";
  return (
    <FieldGroup title={t("forms.groups.company")}>
      <TextField {...field("vat_number")} optional autoComplete="off" maxLength={40} help={t("forms.vatHelp")} />
      <Pair>
        <CountryField {...field("registration_country")} optional />
        <TextField
          {...field("registration_number")}
          label={t(dutch ? "fields.kvk_number" : "fields.registration_number")}
          optional
          autoComplete="off"
        />
      </Pair>
    </FieldGroup>
  );
}
