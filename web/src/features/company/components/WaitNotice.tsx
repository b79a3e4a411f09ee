// Why KVK has not answered yet, since when, and when it is asked again. Nobody has to wait for it.
import { Notice } from "../../../shared/components/states/Notice";
import { momentOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import type { Sheet } from "../api/company";

export function WaitNotice({ sheet: { status, wait } }: { sheet: Sheet }) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  if (status !== "pending" || !wait) return null;
  return (
    <Notice tone="info">
      <p>
        {words("companyWaits", wait.reason)}{" "}
        {t("company.waitsSince", {
          since: momentOf(wait.since, i18n.language),
          next: momentOf(wait.next_try, i18n.language),
        })}
      </p>
    </Notice>
  );
}
