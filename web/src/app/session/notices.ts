// Why a tab was loaded anew, as a notice once it is.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../shared/components/notify";

const storageKey = "klantkaart.notice";

export type SessionNotice = "otherMerchant" | "otherMember";

export function leaveNotice(notice: SessionNotice): void {
  sessionStorage.setItem(storageKey, notice);
}

export function useSessionNotice(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const notice = sessionStorage.getItem(storageKey) as SessionNotice | null;
    sessionStorage.removeItem(storageKey);
    if (notice) notify(t(`shell.${notice}`));
  }, [t]);
}
