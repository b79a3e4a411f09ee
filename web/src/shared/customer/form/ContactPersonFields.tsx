// The person to speak to at a business.
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function ContactPersonFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  return (
    <FieldGroup title={t("fields.contact_name")}>
      <TextField {...field("full_name")} optional autoComplete="off" />
      <Pair>
        <TextField {...field("position")} optional autoComplete="off" />
        <TextField {...field("mobile")} type="tel" optional autoComplete="off" />
      </Pair>
    </FieldGroup>
  );
}
