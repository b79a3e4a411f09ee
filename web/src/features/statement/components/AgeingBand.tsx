// How old it is what is open at the last day.
import { useId } from "react";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Statement } from "../api/statement";
import styles from "../StatementSection.module.css";

const brackets = ["not_due", "days_1_30", "days_31_60", "days_61_90", "over_90"] as const;

export function AgeingBand({ statement: { ageing, closing, last } }: { statement: Statement }) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  return (
    <section className={styles.ageing} aria-labelledby={heading}>
      <h3 id={heading}>
        {t("statement.open", { day: dayOf(last, i18n.language) })} <MoneyText of={closing} />
      </h3>
      <dl className={styles.sums}>
        {brackets.map((bracket) => (
          <div key={bracket}>
            <dt>{t(`statement.ageing.${bracket}`)}</dt>
            <dd>
              <MoneyText of={ageing[bracket]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
