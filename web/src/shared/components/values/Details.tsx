// Facts as label and value, one under the other.
import type { ReactNode } from "react";
import styles from "./Details.module.css";

export function Details({ children, look = "rows" }: { children: ReactNode; look?: "rows" | "columns" }) {
  return <dl className={styles[look]}>{children}</dl>;
}

/** `wide` is for a value that has no room beside another, such as a long number with a button. */
export function Detail({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
