// What becomes of the mail with an invoice, in words.
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useWhyNotSent } from "../../shared/money/sending/useWhyNotSent";
import type { InvoiceMail } from "./api/send";

export function useMailWords() {
  const { t } = useTranslation();
  const whyNot = useWhyNotSent(t("invoices.send.paused"));
  const outcome = (mail: InvoiceMail, number: string): string => {
    if (mail.reason === "portal") return t("invoices.send.delivered", { number });
    if (mail.state === "held") return t("invoices.send.held", { number });
    if (mail.state === "suppressed") return t("invoices.send.notSent", { number, reason: whyNot(mail) ?? "" });
    return t("invoices.send.sent", { number });
  };
  const submit = (mail: InvoiceMail | undefined): string => {
    if (mail?.reason === "portal") return t("invoices.send.deliver");
    return mail?.state === "held" ? t("invoices.send.hold") : t("invoices.send.submit");
  };
  return { whyNot, outcome, submit };
}
