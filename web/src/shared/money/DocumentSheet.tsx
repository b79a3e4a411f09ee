// A stored document as a sheet: what it is called and what it comes to, its acts and facts, lines, totals and remarks.
import type { ReactNode } from "react";
import type { Schemas } from "../api/types";
import { CopyButton } from "../components/buttons/CopyButton";
import surface from "../components/layout/Surface.module.css";
import { minorOf } from "./amounts";
import { DocumentLines } from "./DocumentLines";
import styles from "./DocumentRecord.module.css";
import { MoneyText } from "./MoneyText";
import { readTotals, sum } from "./totals";
import { TotalsBox } from "./TotalsBox";

interface DocumentSheetProps {
  name: string;
  /** What the copy button copies; absent without a number. */
  number?: { value: string; label: string } | undefined;
  badges: ReactNode;
  of: Schemas["Invoice" | "CreditNote" | "Order"];
  /** Between the heading and the lines. */
  children: ReactNode;
  /** Below the totals; empty texts are left out. */
  remarks?: readonly { title: string; text: string }[];
}

export function DocumentSheet({ name, number, badges, of, children, remarks = [] }: DocumentSheetProps) {
  const { totals, lines, currency, prices_include_vat } = of;
  return (
    <section className={`${surface.surface} ${styles.sheet}`} aria-label={name}>
      <header className={styles.head}>
        <div>
          <h2 tabIndex={-1} className={styles.title}>
            {name}
            {number && <CopyButton value={number.value} what={number.label} />}
          </h2>
          <p className={styles.badges}>{badges}</p>
        </div>
        <p className={styles.total}>
          <MoneyText of={totals.gross_total} />
        </p>
      </header>
      {children}
      <DocumentLines of={of} />
      <div className={styles.totals}>
        <TotalsBox
          totals={readTotals(totals)}
          lines={sum(lines.map(({ amount }) => minorOf(amount)))}
          currency={currency}
          pricesIncludeVat={prices_include_vat}
        />
      </div>
      {remarks
        .filter(({ text }) => text !== "")
        .map(({ title, text }) => (
          <div key={title} className={styles.note}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
    </section>
  );
}
