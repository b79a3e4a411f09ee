// Revenue of twelve months as bars, whose numbers are a table for those who do not see them.
import { money, monthOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { minorOf } from "../../../shared/money/amounts";
import type { CurrencyBilling } from "../api/billing";
import styles from "./Charts.module.css";

const height = 96;
const step = 20;
const barWidth = 13;

export function RevenueChart({ of: { currency, months } }: { of: CurrencyBilling }) {
  const { t, i18n } = useTranslation();
  const values = months.map(({ revenue }) => Number(minorOf(revenue)));
  const most = Math.max(1, ...values);
  const inWords = (month: string) => monthOf(`${month}-15T12:00:00Z`, i18n.language);
  const [first, last] = [months[0]?.month, months[months.length - 1]?.month];
  return (
    <figure className={styles.chart}>
      <svg viewBox={`0 0 ${months.length * step} ${height}`} preserveAspectRatio="none" aria-hidden>
        {months.map(({ month, revenue }, place) => {
          const size = Math.max(0, ((values[place] ?? 0) / most) * (height - 4));
          return (
            <rect
              key={month}
              x={place * step + (step - barWidth) / 2}
              y={height - size}
              width={barWidth}
              height={size}
              rx={2}
            >
              <title>{`${inWords(month)}: ${money(revenue, i18n.language)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption>
        <span>{first && inWords(first)}</span>
        <strong>{currency}</strong>
        <span>{last && inWords(last)}</span>
      </figcaption>
      <table className="visually-hidden">
        <caption>{`${t("billing.revenueByMonth")}, ${currency}`}</caption>
        <tbody>
          {months.map(({ month, revenue }) => (
            <tr key={month}>
              <th scope="row">{inWords(month)}</th>
              <td>{money(revenue, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
