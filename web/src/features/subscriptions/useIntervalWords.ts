// An interval in words: "month", "3 months"; and an amount with it: "€15.00 / month" (S105).
import type { Schemas } from "../../shared/api/types";
import { money } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { Interval } from "./api/subscriptions";

interface IntervalWords {
  intervalOf: (interval: Interval) => string;
  amountOf: (amount: Schemas["Subscription"]["amount"], interval: Interval) => string;
}

export function useIntervalWords(): IntervalWords {
  const { t, i18n } = useTranslation();
  const intervalOf = ({ every, unit }: Interval) => t(`intervals.${unit}`, { count: every });
  return {
    intervalOf,
    amountOf: (amount, interval) =>
      t("subscriptions.amountPer", { amount: money(amount, i18n.language), interval: intervalOf(interval) }),
  };
}
