// The offer to send what was held while invoices were paused, once they are resumed.
import { useQueryClient } from "@tanstack/react-query";
import { useMay } from "../../shared/access/me";
import { customerTouched } from "../../shared/api/afterChange";
import { api, unwrap } from "../../shared/api/client";
import type { Customer } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";

export function useReleaseOffer(before: Customer): (saved: Customer) => void {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const failed = useFailureToast();
  const mayRelease = useMay("mails:write");
  const path = { customer_id: before.id };

  const release = async (): Promise<void> => {
    try {
      const { items, more } = await unwrap(api.POST("/customers/{customer_id}/mails/release", { params: { path } }));
      customerTouched(queryClient, before.id);
      notify(t("profile.released", { count: items.length }));
      if (more) await offer();
    } catch (error) {
      failed(error, () => void release());
    }
  };
  const offer = async (): Promise<void> => {
    const { items } = await unwrap(api.GET("/customers/{customer_id}/mails", { params: { path } }));
    const count = items.filter(({ state }) => state === "held").length;
    const run = () => void release();
    if (count > 0) notify(t("profile.held", { count }), { label: t("profile.release"), run, needs: [before.id] });
  };
  return (saved) => {
    if (!before.invoices_paused || saved.invoices_paused || !mayRelease) return;
    // What is held stays in the list of mails, where it can be released as well.
    offer().catch(() => undefined);
  };
}
