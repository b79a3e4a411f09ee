// A notice above settings that the member can only read, with the reason.
import { Lock } from "lucide-react";
import styles from "../Settings.module.css";

interface OnlyForProps {
  /** Why the member may not change it; nothing is shown without one. */
  reason: string | undefined;
  text: string;
}

export function OnlyFor({ reason, text }: OnlyForProps) {
  if (!reason) return null;
  return (
    <p className={styles.only}>
      <Lock size={15} aria-hidden />
      <span>
        {reason} {text}
      </span>
    </p>
  );
}
