// A tag in its colour; `act` stands where the dot is, and shows when the chip is pointed at or has the focus.
import type { CSSProperties, ReactNode } from "react";
import type { Tag } from "../api/types";
import styles from "./TagChip.module.css";

interface TagChipProps {
  tag: Pick<Tag, "name" | "color">;
  act?: ReactNode;
  look?: "chip" | "plain";
}

export function TagChip({ tag, act, look = "chip" }: TagChipProps) {
  return (
    <span className={`${styles.chip} ${styles[look]}`} style={{ "--hue": `var(--tag-${tag.color})` } as CSSProperties}>
      <span className={styles.dot}>{act}</span>
      <bdi className={styles.name}>{tag.name}</bdi>
    </span>
  );
}
