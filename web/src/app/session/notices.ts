// Why a tab was loaded anew, as a notice once it is.
import { useEffect } from "react";
import { useMe } from "../../shared/access/me";
import type { Me } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { keptFor } from "../../shared/kept";

const storageKey = "klantkaart.session-notice";

/** Somebody else signed in, or the member is no longer on the team that the tab showed, whose name may be unknown. */
type SessionNotice = { kind: "otherMember" } | { kind: "otherMerchant"; left: string | null };

export function leaveNotice(kind: SessionNotice["kind"], leftId: string): void {
  const notice: SessionNotice = kind === "otherMember" ? { kind } : { kind, left: nameOf(leftId) };
  sessionStorage.setItem(storageKey, JSON.stringify(notice));
}

/** As the last answer of GET /me in this tab has it. */
function nameOf(merchantId: string): string | null {
  const me = JSON.parse(keptFor(sessionStorage, "me").read() ?? "null") as Partial<Me> | null;
  return me?.memberships?.find(({ merchant_id }) => merchant_id === merchantId)?.name ?? null;
}

export function useSessionNotice(): void {
  const { t } = useTranslation();
  const name = useMe()?.merchant.name;
  useEffect(() => {
    const text = sessionStorage.getItem(storageKey);
    if (text === null || name === undefined) return;
    sessionStorage.removeItem(storageKey);
    const notice = JSON.parse(text) as SessionNotice;
    if (notice.kind === "otherMember") notify(t("shell.otherMember"));
    else if (notice.left === null) notify(t("shell.unnamedMerchant", { name }));
    else notify(t("shell.otherMerchant", { left: notice.left, name }));
  }, [t, name]);
}
