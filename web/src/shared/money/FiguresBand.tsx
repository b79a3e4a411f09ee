// Above a list of documents: how many there are, and what they add up to in each currency.
import type { ReactNode } from "react";
import { MoneyText } from "./MoneyText";
import type { Money } from "./amounts";
import styles from "./FiguresBand.module.css";

interface FiguresBandProps {
  counts: string;
  /** An entry for each currency, never added up across them (Q8). */
  sums: readonly { currency: string; amounts: readonly { label: string; amount: Money }[] }[];
  /** After the sums, such as the button that explains them. */
  children?: ReactNode;
}

export function FiguresBand({ counts, sums, children }: FiguresBandProps) {
  return (
    <div className={styles.band}>
      <p>{counts}</p>
      {sums.length > 0 && (
        <ul className={styles.sums}>
          {sums.map(({ currency, amounts }) => (
            <li key={currency}>
              {amounts.map(({ label, amount }) => (
                <span key={label}>
                  {label} <MoneyText of={amount} code={sums.length > 1} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
