// A country's flag. Its code comes on demand: addresses of 250 pictures are not for the first screen.
import { Suspense } from "react";
import { onDemand } from "../onDemand";
import styles from "./Flag.module.css";

const FlagPicture = onDemand(() => import("./FlagPicture"));

interface FlagProps {
  /** ISO 3166-1 alpha-2. */
  country: string;
  size?: "small" | "large";
  /** The country's name stands beside it, so the flag need not say it again. */
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
