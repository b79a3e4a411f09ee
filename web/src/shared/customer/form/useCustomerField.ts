// The properties of a field of the form: its label, value, problem and limit, and how it changes.
import { addressDraftLimits, customerDraftLimits } from "../../api/constants";
import { useTranslation } from "../../i18n/useTranslation";
import type { CustomerForm, FormField } from "../customerForm";

export interface FormProps {
  form: CustomerForm;
  onChange: (form: CustomerForm) => void;
  problemOf: (field: string) => string | undefined;
}

export function useCustomerField({ form, onChange, problemOf }: FormProps) {
  const { t } = useTranslation();
  return <Name extends FormField>(name: Name) => ({
    label: t(labelOf(name)),
    name,
    value: form[name],
    problem: problemOf(name),
    maxLength: longest[name],
    onChange: (value: CustomerForm[Name]) => onChange({ ...form, [name]: value }),
  });
}

/** The most characters of a text; the number of trade names is another kind of limit. */
const longest: Partial<Record<FormField, number>> = {
  ...customerDraftLimits,
  trade_names: undefined,
  "address.street": addressDraftLimits.street,
  "address.city": addressDraftLimits.city,
};

/** The parts of an address have the same labels everywhere. */
export function labelOf(name: FormField) {
  return `fields.${name.replace("address.", "") as WithoutAddress<FormField>}` as const;
}

type WithoutAddress<Name> = Name extends `address.${infer Part}` ? Part : Name;
