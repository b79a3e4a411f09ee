// The refunds that an invoice offers: one for each payment that has paid of it, in that payment's own dialog.
import { BanknoteArrowUp } from "lucide-react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import { dayOf, money } from "../../shared/formats";
import { fieldLink } from "../../shared/hooks/useAskedField";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { minorOf, moneyOf } from "../../shared/money/amounts";
import type { Invoice } from "./api/invoices";
import type { InvoiceAct } from "./components/ActRow";

export function useRefundActs(customerId: string, { settlements, currency }: Invoice): InvoiceAct[] {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const forbidden = useWhyNot()("payments:write");
  const payments = [...new Set(settlements.flatMap(({ payment_id }) => payment_id ?? []))];
  const refund = { icon: BanknoteArrowUp, label: t("invoices.refund") };
  if (payments.length === 0) {
    return [{ ...refund, id: "refund", unavailable: forbidden ?? t("invoices.noRefund"), start: () => undefined }];
  }
  const labelOf = (paymentId: string) => {
    const own = settlements.filter(({ payment_id }) => payment_id === paymentId);
    const amount = moneyOf(
      own.reduce((sum, one) => sum + minorOf(one.amount), 0n),
      currency,
    );
    const day = dayOf(own.at(-1)?.settled_on ?? "", i18n.language);
    return t("invoices.refundOf", { amount: money(amount, i18n.language), day });
  };
  return payments.map((paymentId) => ({
    ...refund,
    id: `refund-${paymentId}`,
    label: payments.length > 1 ? labelOf(paymentId) : refund.label,
    unavailable: forbidden,
    start: () => {
      const { href, state } = fieldLink(`/customers/${customerId}/payments/${paymentId}`, "refund");
      navigate(href, { state });
    },
  }));
}
