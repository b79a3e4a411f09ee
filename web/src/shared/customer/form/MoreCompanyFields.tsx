// The less used fields of a business: legal form, industry, names.
import { useId } from "react";
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { FieldGroup, Pair } from "./FieldGroup";
import { legalForms } from "./legalForms";
import { TradeNamesField } from "./TradeNamesField";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function MoreCompanyFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  const suggestions = useId();
  return (
    <FieldGroup title={t("forms.groups.moreCompany")}>
      <TextField {...field("legal_name")} optional autoComplete="off" />
      <Pair>
        <TextField {...field("legal_form")} optional autoComplete="off" list={suggestions} />
        <TextField {...field("established_on")} type="date" optional />
      </Pair>
      <datalist id={suggestions}>
        {legalForms.map((form) => (
          <option key={form} value={form} />
        ))}
      </datalist>
      <Pair>
        <TextField {...field("industry_code")} optional autoComplete="off" maxLength={12} />
        <TextField {...field("industry_description")} optional autoComplete="off" />
      </Pair>
      <TradeNamesField {...field("trade_names")} problemOf={props.problemOf} />
    </FieldGroup>
  );
}
