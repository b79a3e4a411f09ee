// The value of a form's field in words, for the list of a colleague's changes.
import { useValueWords, type ValueKind } from "../i18n/useValueWords";
import type { CustomerForm, FormField } from "./customerForm";

/** Fields whose value is not a text to show as it is. */
export const valueKinds: Partial<Record<FormField, ValueKind>> = {
  kind: "kinds",
  language: "languages",
  preferred_channel: "channels",
  payment_method: "paymentMethods",
  invoice_delivery: "deliveries",
  tax_exempt: "answers",
  invoices_paused: "answers",
  registration_country: "country",
  "address.country": "country",
  established_on: "day",
};

export function useFieldWords(): (form: CustomerForm, field: FormField) => string {
  const words = useValueWords();
  return (form, field) => {
    const value = form[field];
    return Array.isArray(value) ? value.join(", ") : words(valueKinds[field] ?? "text", String(value));
  };
}
