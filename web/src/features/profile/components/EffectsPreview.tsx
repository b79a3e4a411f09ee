// The effects of an act before it is done, from the API's dry run.
import { type UseQueryResult } from "@tanstack/react-query";
import type { Effect, StatusChange } from "../../../shared/api/types";
import { Failure } from "../../../shared/components/states/Failure";
import { Notice } from "../../../shared/components/states/Notice";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./EffectsPreview.module.css";

export function EffectsPreview({ preview }: { preview: UseQueryResult<StatusChange> }) {
  const { t } = useTranslation();
  if (preview.isError) return <Failure error={preview.error} retry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton lines={2} height={18} />;
  return (
    <Notice tone="info">
      <strong>{t("profile.effects.title")}</strong>
      <ul className={styles.effects}>
        {preview.data.effects.map((effect) => (
          <EffectLine key={effect.code} effect={effect} />
        ))}
      </ul>
    </Notice>
  );
}

const ofSubscriptions = [
  "subscriptions_paused",
  "subscriptions_cancelled",
  "subscriptions_kept",
  "subscriptions_stay_paused",
] as const;
const listings = ["hidden_from_list", "listed_as_active", "listed_as_suspended"] as const;

function EffectLine({ effect: { code, count, amounts } }: { effect: Effect }) {
  const { t, i18n } = useTranslation();
  if (code === "invoices_left_unpaid") {
    const listed = new Intl.ListFormat(i18n.language, { type: "conjunction" });
    const sums = listed.format(amounts.map((amount) => money(amount, i18n.language)));
    return <li>{t("profile.effects.invoices_left_unpaid", { count: count ?? 0, sums })}</li>;
  }
  if (code === "history_kept") return <li>{t("profile.effects.history_kept", { count: count ?? 0 })}</li>;
  const subscriptions = ofSubscriptions.find((known) => known === code);
  if (subscriptions) return <li>{t(`profile.effects.${subscriptions}`, { count: count ?? 0 })}</li>;
  const listing = listings.find((known) => known === code);
  return listing && <li>{t(`profile.effects.${listing}`)}</li>;
}
