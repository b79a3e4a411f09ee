// How the customer wants to be written to and how they pay.
import { useTranslation } from "react-i18next";
import type { Channel, Language, PaymentMethod } from "../../api/types";
import { SelectField } from "../../components/fields";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

const languages: readonly Language[] = ["nl", "en", "es"];
const channels: readonly Channel[] = ["email", "phone", "sms"];
const methods: readonly PaymentMethod[] = [
  "ideal",
  "bancontact",
  "creditcard",
  "directdebit",
  "banktransfer",
  "paypal",
  "eps",
  "przelewy24",
  "bizum",
];

export function PreferenceFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  return (
    <FieldGroup title={t("forms.groups.preferences")}>
      <SelectField
        {...field("language")}
        help={t("forms.languageHelp")}
        options={languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
      />
      <Pair>
        <SelectField
          {...field("preferred_channel")}
          options={channels.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
        />
        <SelectField
          {...field("payment_method")}
          optional
          options={[
            { value: "", label: t("forms.noPreference") },
            ...methods.map((method) => ({ value: method, label: t(`paymentMethods.${method}`) })),
          ]}
        />
      </Pair>
    </FieldGroup>
  );
}
