// What came in from the customer: the number of payments, and for each currency what they settle and what is credit.
import type { Profile } from "../../../shared/api/types";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import { FiguresBand } from "../../../shared/money/FiguresBand";

/** Shows nothing for a customer without payments. */
export function Callout({ profile: { counts, money } }: { profile: Profile }) {
  const { t } = useTranslation();
  const paid = money.currencies.filter(({ received }) => !isNothing(received));
  if (paid.length === 0) return null;
  return (
    <FiguresBand
      counts={t("payments.callout", { count: counts.payments ?? 0 })}
      sums={paid.map(({ currency, received, collected, credit }) => ({
        currency,
        amounts: [
          { label: t("payments.calloutReceived"), amount: received },
          { label: t("payments.calloutCollected"), amount: collected },
          { label: t("payments.credit.title"), amount: credit },
        ],
      }))}
    />
  );
}
