// That a mandate ends soon because nothing was collected with it for 36 months, or has ended.
import { useTranslation } from "react-i18next";
import { Notice } from "../../../shared/components/Notice";
import { dayOf, isoDay } from "../../../shared/formats";

const warned = 31 * 24 * 60 * 60 * 1000;

export function LapseNotice({ lapsesOn }: { lapsesOn: string }) {
  const { t, i18n } = useTranslation();
  const lapsed = lapsesOn <= isoDay(new Date());
  const soon = lapsesOn <= isoDay(new Date(Date.now() + warned));
  if (!soon) return null;
  const words = { day: dayOf(lapsesOn, i18n.language) };
  return <Notice tone="warn">{lapsed ? t("mandates.lapsed", words) : t("mandates.lapsesSoon", words)}</Notice>;
}
