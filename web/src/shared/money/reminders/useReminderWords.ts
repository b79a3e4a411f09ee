// Why there is no reminder, in words.
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/types";

export function useReminderWords() {
  const { t } = useTranslation();
  const whyNot = (why: Schemas["WhyNot"]): string => t(`reminders.whyNot.${why}`);
  const whyLeftOut = (why: Schemas["WhyLeftOut"]): string => t(`reminders.leftOut.${why}`);
  const hold = (kind: Schemas["HoldKind"]): string => t(`reminders.leftOut.${kind}`);
  return { whyNot, whyLeftOut, hold };
}
