// Why Mollie does not have the subscription as it is wanted, and what to do about it.
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Notice } from "../../../shared/components/states/Notice";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Subscription } from "../api/subscriptions";

export function WaitingNotice({ subscription: { waiting, checkout_url } }: { subscription: Subscription }) {
  const { t } = useTranslation();
  if (!waiting) return null;
  return (
    <Notice tone="warn">
      <p>{t(`subscriptions.waiting.${waiting.reason}`)}</p>
      {waiting.detail && <p>{waiting.detail}</p>}
      {checkout_url && waiting.reason === "first_payment" && (
        <p>
          <a href={checkout_url} rel="noreferrer" target="_blank">
            {t("subscriptions.checkout")}
          </a>{" "}
          <CopyButton value={checkout_url} what={t("subscriptions.checkout")} />
        </p>
      )}
    </Notice>
  );
}
