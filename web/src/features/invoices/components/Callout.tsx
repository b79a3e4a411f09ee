// How many invoices there are and how many are paid, with their total and what is unpaid, for each currency.
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { FiguresBand } from "../../../shared/money/FiguresBand";
import type { InvoiceFigures } from "../api/invoices";

export function Callout({ figures: { counts, sums } }: { figures: InvoiceFigures }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => count(value, i18n.language);
  return (
    <FiguresBand
      counts={t("invoices.callout", {
        count: counts.all,
        paid: number(counts.paid),
        unpaid: number(counts.outstanding),
      })}
      sums={sums.map(({ currency, total, outstanding }) => ({
        currency,
        amounts: [
          { label: t("invoices.calloutTotal"), amount: total },
          { label: t("invoices.calloutUnpaid"), amount: outstanding },
        ],
      }))}
    />
  );
}
