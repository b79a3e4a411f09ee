// How many orders there are and how many are open, with their total and what was paid and refunded, for each currency.
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import { FiguresBand } from "../../../shared/money/FiguresBand";
import type { OrderFigures } from "../api/orders";

export function Callout({ figures: { counts, sums } }: { figures: OrderFigures }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => count(value, i18n.language);
  const open = number(counts.pending + counts.processing);
  return (
    <FiguresBand
      counts={t("orders.callout", { count: counts.all, open, completed: number(counts.completed) })}
      sums={sums.map(({ currency, total, paid, refunded }) => ({
        currency,
        amounts: [
          { label: t("orders.calloutTotal"), amount: total },
          { label: t("orders.calloutPaid"), amount: paid },
          ...(isNothing(refunded) ? [] : [{ label: t("orders.calloutRefunded"), amount: refunded }]),
        ],
      }))}
    />
  );
}
