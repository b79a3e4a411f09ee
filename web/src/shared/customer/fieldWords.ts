// A field of the form in words, for telling what somebody else changed.
import { useTranslation } from "react-i18next";
import { countryName, dayOf } from "../formats";
import type { CustomerForm, FormField } from "./customerForm";

export function useFieldWords(): (form: CustomerForm, field: FormField) => string {
  const { t, i18n } = useTranslation();

  return (form, field) => {
    switch (field) {
      case "kind":
        return t(`kinds.${form.kind}`);
      case "language":
        return t(`languages.${form.language}`);
      case "preferred_channel":
        return t(`channels.${form.preferred_channel}`);
      case "payment_method":
        return form.payment_method && t(`paymentMethods.${form.payment_method}`);
      case "invoice_delivery":
        return t(`deliveries.${form.invoice_delivery}`);
      case "tax_exempt":
      case "invoices_paused":
        return t(form[field] ? "forms.yes" : "forms.no");
      case "registration_country":
      case "address.country":
        return form[field] && countryName(form[field], i18n.language);
      case "established_on":
        return form.established_on && dayOf(form.established_on, i18n.language);
      case "trade_names":
        return form.trade_names.join(", ");
      default:
        return form[field];
    }
  };
}
