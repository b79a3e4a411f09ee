// The frame of what is shown without a merchant's page: a card and the choice of language.
import type { ReactNode } from "react";
import { LanguageChoice } from "../shell/LanguageChoice";
import { Mark } from "../shell/Mark";
import styles from "./OutsidePage.module.css";

export function OutsidePage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark />
        <h1>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
      <LanguageChoice />
    </main>
  );
}
