// What an invoice is called: by its number, and before that by its reference or as one without a number.
import { useTranslation } from "../../shared/i18n/useTranslation";

export function useInvoiceName(): (invoice: { number?: string | null; reference?: string | null }) => string {
  const { t } = useTranslation();
  return ({ number, reference }) => `${t("invoices.one")} ${number ?? reference ?? `(${t("invoices.unnumbered")})`}`;
}
