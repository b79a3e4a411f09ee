// What a field of the form needs: its label, its value, its problem, and how it changes.
import { useTranslation } from "react-i18next";
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
    value: form[name],
    problem: problemOf(name),
    onChange: (value: CustomerForm[Name]) => onChange({ ...form, [name]: value }),
  });
}

/** The parts of an address are called the same wherever they stand. */
export function labelOf(name: FormField) {
  return `fields.${name.replace("address.", "") as WithoutAddress<FormField>}` as const;
}

type WithoutAddress<Name> = Name extends `address.${infer Part}` ? Part : Name;
