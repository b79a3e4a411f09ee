// The customer’s language, contact channel and payment method.
import { channelValues, paymentMethodValues } from "../../api/constants";
import { SelectField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { offeredLanguages } from "../offeredLanguages";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function PreferenceFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  return (
    <FieldGroup title={t("forms.groups.preferences")}>
      <SelectField
        {...field("language")}
        help={t("forms.languageHelp")}
        options={offeredLanguages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
      />
      <Pair>
        <SelectField
          {...field("preferred_channel")}
          options={channelValues.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
        />
        <SelectField
          {...field("payment_method")}
          optional
          options={[
            { value: "", label: t("forms.noPreference") },
            ...paymentMethodValues.map((method) => ({ value: method, label: t(`paymentMethods.${method}`) })),
          ]}
        />
      </Pair>
    </FieldGroup>
  );
}
