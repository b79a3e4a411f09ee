// The employer of an individual.
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { FaxField } from "./FaxField";
import { FieldGroup, Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function WorkFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  return (
    <FieldGroup title={t("forms.groups.work")}>
      <Pair>
        <TextField {...field("company_name")} optional autoComplete="off" />
        <TextField {...field("position")} optional autoComplete="off" />
      </Pair>
      <FaxField {...props} />
    </FieldGroup>
  );
}
