// Why there is no reminder, and which interest one asks for, in words.
import type { Schemas } from "../../api/types";
import { dayOf, money } from "../../formats";
import { useTranslation } from "../../i18n/useTranslation";

export function useReminderWords() {
  const { t, i18n } = useTranslation();
  const whyNot = (why: Schemas["WhyNot"]): string => t(`reminders.whyNot.${why}`);
  const whyLeftOut = (why: Schemas["WhyLeftOut"]): string => t(`reminders.leftOut.${why}`);
  const hold = (kind: Schemas["HoldKind"]): string => t(`reminders.leftOut.${kind}`);
  const interest = ({ rule, amount, until }: Schemas["InterestVerdict"]): string => {
    // Of interest the law has no ceiling but the rate itself.
    if (rule && rule !== "ceiling") return t(`reminders.noInterest.${rule}`);
    return until && Number(amount.value) > 0
      ? t("reminders.interestThrough", { amount: money(amount, i18n.language), day: dayOf(until, i18n.language) })
      : t("reminders.noneYet");
  };
  return { whyNot, whyLeftOut, hold, interest };
}
