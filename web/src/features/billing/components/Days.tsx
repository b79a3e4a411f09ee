// The mean of days to collect, or a dash where nothing was paid in full (Q10).
import type { Schemas } from "../../../shared/api/types";
import { figure } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";

interface DaysProps {
  of: Schemas["DaysToCollect"] | null | undefined;
  /** Named where several are in sight. */
  currency?: string | undefined;
}

export function Days({ of, currency }: DaysProps) {
  const { t, i18n } = useTranslation();
  if (!of) return "—";
  const days = t("billing.days", { days: figure(of.weighted, i18n.language, 1) });
  return currency ? `${days} (${currency})` : days;
}
