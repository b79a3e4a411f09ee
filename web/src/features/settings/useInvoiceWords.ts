// The fields of the invoice settings, and their values, in words.
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { FieldName, InvoiceForm, SeriesKind } from "./invoiceForm";

export function useInvoiceWords() {
  const { t } = useTranslation();

  const labelOf = (field: FieldName): string => {
    if (field.startsWith("number_series.")) {
      const [, kind, name] = field.split(".") as [string, SeriesKind, "prefix"];
      return t("settings.invoices.ofKind", {
        kind: t(`settings.invoices.kinds.${kind}`),
        name: t(`settings.invoices.series.${name}`),
      });
    }
    const key = field.replace(".", "_") as "legal_name";
    return t(`settings.invoices.fields.${key}`);
  };
  const wordsOf = (form: InvoiceForm, field: FieldName): string => {
    const value = form[field] ?? "";
    if (field === "prices_include_vat") return t(`settings.invoices.prices.${value as "true"}`);
    if (field === "apply_credit") return t(`settings.invoices.credit.${value as "true"}`);
    if (field === "payment_term_days") return t("settings.invoices.days", { count: Number(value) });
    if (value === "true" || value === "false") return t(`answers.${value}`);
    return value.trim() || t("states.never");
  };
  return { labelOf, wordsOf };
}
