// A section's card around its records, with a heading and a button to add one.
import { type ReactNode, useId } from "react";
import surface from "./Surface.module.css";
import styles from "./RecordPanel.module.css";

interface RecordPanelProps {
  title: string;
  act?: ReactNode;
  children: ReactNode;
}

export function RecordPanel({ title, act, children }: RecordPanelProps) {
  const heading = useId();
  return (
    <section className={surface.surface} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {act}
      </header>
      {children}
    </section>
  );
}
