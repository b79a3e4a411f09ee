// An amount of money: tabular figures, and a quiet currency sign.
import { moneyParts } from "../formats";
import { useTranslation } from "../i18n/useTranslation";
import type { Money } from "./amounts";
import styles from "./MoneyText.module.css";

interface MoneyTextProps {
  of: Money;
  /** Name the currency by its code, where several are in sight. */
  code?: boolean;
}

export function MoneyText({ of, code = false }: MoneyTextProps) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.money}>
      {moneyParts(of, i18n.language, code).map(({ type, value }, place) =>
        type === "currency" ? (
          <span key={place} className={styles.currency}>
            {value}
          </span>
        ) : (
          value
        ),
      )}
    </span>
  );
}
