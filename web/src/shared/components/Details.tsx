// Facts as label and value, one under the other.
import type { ReactNode } from "react";
import styles from "./Details.module.css";

export function Details({ children, look = "rows" }: { children: ReactNode; look?: "rows" | "columns" }) {
  return <dl className={styles[look]}>{children}</dl>;
}

export function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
