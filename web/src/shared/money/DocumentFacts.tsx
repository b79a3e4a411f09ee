// What stands above the lines of a document: each fact with its label.
import type { ReactNode } from "react";
import styles from "./DocumentRecord.module.css";

export function DocumentFacts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
