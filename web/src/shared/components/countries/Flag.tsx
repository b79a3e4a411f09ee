// A country's flag, loaded on demand, because the URLs of 250 pictures are too large for the first screen.
import { Suspense } from "react";
import { onDemand } from "../../onDemand";
import styles from "./Flag.module.css";

const FlagPicture = onDemand(() => import("./FlagPicture"));

interface FlagProps {
  /** ISO 3166-1 alpha-2. */
  country: string;
  size?: "small" | "large";
  /** The country's name stands beside it, so the picture has no alternative text. */
  named?: boolean;
}

export function Flag({ country, size = "small", named = false }: FlagProps) {
  return (
    <span className={`${styles.flag} ${styles[size]}`}>
      <Suspense>
        <FlagPicture country={country} named={named} />
      </Suspense>
    </span>
  );
}
