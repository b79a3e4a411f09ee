// The customer's initials on the house colour.
import { initials } from "../formats";
import styles from "./Avatar.module.css";

export function Avatar({ name, size = "small" }: { name: string; size?: "small" | "large" | "huge" }) {
  return (
    <span className={`${styles.avatar} ${styles[size]}`} aria-hidden>
      {initials(name)}
    </span>
  );
}
