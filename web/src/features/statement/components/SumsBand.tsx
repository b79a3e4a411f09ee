// What a range of days comes to, from the opening to the closing balance.
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Statement } from "../api/statement";
import styles from "../StatementSection.module.css";

const names = ["opening", "invoiced", "credited", "paid", "from_credit", "closing"] as const;

export function SumsBand({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.sums}>
      {names.map((name) => (
        <div key={name} className={name === "closing" ? styles.closing : undefined}>
          <dt>{t(`statement.sums.${name}`)}</dt>
          <dd>
            <MoneyText of={statement[name]} code={statement.currencies.length > 1} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
