// A white card with a heading and, at its right, its buttons.
import { type ReactNode, useId } from "react";
import surface from "./Surface.module.css";
import styles from "./Card.module.css";

interface CardProps {
  title: string;
  act?: ReactNode;
  children: ReactNode;
}

export function Card({ title, act, children }: CardProps) {
  const heading = useId();
  return (
    <section className={`${surface.surface} ${styles.card}`} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {act}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
