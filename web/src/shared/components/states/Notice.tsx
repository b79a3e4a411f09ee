// A coloured block with a problem, or with the effects of an act, above the button that does it.
import type { ReactNode } from "react";
import type { Tone } from "../values/Badge";
import styles from "./Notice.module.css";

export function Notice({ tone, children }: { tone: Extract<Tone, "bad" | "warn" | "info">; children: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "bad" ? "alert" : "status"}>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
