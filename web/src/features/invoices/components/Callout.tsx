// How many invoices there are and how many are paid, with their total and what is unpaid, for each currency.
import { useTranslation } from "react-i18next";
import { count } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { InvoiceFigures } from "../api/invoices";
import styles from "./Callout.module.css";

export function Callout({ figures: { counts, sums } }: { figures: InvoiceFigures }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => count(value, i18n.language);
  return (
    <div className={styles.callout}>
      <p>
        {t("invoices.callout", { count: counts.all, paid: number(counts.paid), unpaid: number(counts.outstanding) })}
      </p>
      {sums.length > 0 && (
        <ul className={styles.sums}>
          {sums.map(({ currency, total, outstanding }) => (
            <li key={currency}>
              <span>
                {t("invoices.calloutTotal")} <MoneyText of={total} code={sums.length > 1} />
              </span>
              <span>
                {t("invoices.calloutUnpaid")} <MoneyText of={outstanding} code={sums.length > 1} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
