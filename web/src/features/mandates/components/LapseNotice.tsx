// That a mandate ends soon because nothing was collected with it for 36 months, or has ended.
import { Notice } from "../../../shared/components/states/Notice";
import { dayOf, isoDay } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";

/** Days before the end. */
const warned = 31;

function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return isoDay(day);
}

export function LapseNotice({ lapsesOn }: { lapsesOn: string }) {
  const { t, i18n } = useTranslation();
  const lapsed = lapsesOn <= dayIn(0);
  const soon = lapsesOn <= dayIn(warned);
  if (!soon) return null;
  const words = { day: dayOf(lapsesOn, i18n.language) };
  return <Notice tone="warn">{lapsed ? t("mandates.lapsed", words) : t("mandates.lapsesSoon", words)}</Notice>;
}
