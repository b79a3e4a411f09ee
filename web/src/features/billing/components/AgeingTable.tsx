// The age of what is left to pay in a currency: a row for each band, with a bar for its part of the whole.
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { minorOf } from "../../../shared/money/amounts";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { CurrencyAgeing } from "../api/billing";
import styles from "./Charts.module.css";
import { CountedHead } from "./CountedHead";

const looks: Partial<Record<string, string | undefined>> = {
  not_due: styles.notDue,
  "1_30": styles.soon,
  "31_60": styles.soon,
};

export function AgeingTable({ of: { currency, groups } }: { of: CurrencyAgeing }) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const most = Math.max(1, ...groups.map(({ sum }) => Number(minorOf(sum))));
  return (
    <table className={styles.ageing}>
      <caption className="visually-hidden">{`${t("billing.ageing")}, ${currency}`}</caption>
      <CountedHead label={t("billing.pastDue")} />
      <tbody>
        {groups.map(({ band, number, sum }) => (
          <tr key={band}>
            <th scope="row">
              {words("ageBands", band)}
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" className={looks[band]} aria-hidden>
                <rect width={Math.max(0, (Number(minorOf(sum)) / most) * 100)} height={4} />
              </svg>
            </th>
            <td>{count(number, i18n.language)}</td>
            <td>
              <MoneyText of={sum} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
