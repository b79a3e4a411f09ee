// The logo.
import styles from "./Mark.module.css";

export function Mark() {
  return (
    <span className={styles.mark} aria-hidden>
      K
    </span>
  );
}
