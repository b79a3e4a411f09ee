// A section's card around its records: what it is called, and what adds another one.
import { type ReactNode, useId } from "react";
import styles from "./RecordPanel.module.css";

interface RecordPanelProps {
  title: string;
  act?: ReactNode;
  children: ReactNode;
}

export function RecordPanel({ title, act, children }: RecordPanelProps) {
  const heading = useId();
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {act}
      </header>
      {children}
    </section>
  );
}
