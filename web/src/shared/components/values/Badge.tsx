// A status in words, with a dot whose shape repeats it for those who do not see its colour.
import type { ReactNode } from "react";
import styles from "./Badge.module.css";

export type Tone = "good" | "caution" | "warn" | "bad" | "info" | "idle";

export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
