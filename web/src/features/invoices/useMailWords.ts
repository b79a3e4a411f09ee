// What becomes of the mail with an invoice, in words.
import { useTranslation } from "react-i18next";
import type { InvoiceMail } from "./api/send";

export function useMailWords() {
  const { t, i18n } = useTranslation();
  /** Why it is not sent now; undefined for one that is. */
  const whyNot = ({ reason }: InvoiceMail): string | undefined => {
    if (!reason) return undefined;
    const key = `invoices.send.reasons.${reason}`;
    return i18n.exists(key) ? t(key as "invoices.send.reasons.paused") : reason;
  };
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
