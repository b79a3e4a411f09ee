// Why a mail with an invoice or a statement is not sent, in words. A later release may have further reasons.
import type { Schemas } from "../../api/types";
import { useTranslation } from "../../i18n/useTranslation";

/** `paused` is what becomes of the mail while invoices are paused, which differs. Undefined for a mail that is sent. */
export function useWhyNotSent(paused: string) {
  const { t, i18n } = useTranslation();
  return ({ reason }: Pick<Schemas["StatementMail"], "reason">): string | undefined => {
    if (reason === "paused") return paused;
    const key = `sending.reasons.${reason}`;
    return i18n.exists(key) ? t(key as "sending.reasons.portal") : (reason ?? undefined);
  };
}
