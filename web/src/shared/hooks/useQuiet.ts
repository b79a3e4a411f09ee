// When the first screen is there: nothing on it waits for the network any more, and the browser has a moment to spare.
import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useState } from "react";

// Safari knows no idle callbacks.
const inAMoment = (run: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(run) : setTimeout(run));

export function useQuiet(): boolean {
  const waiting = useIsFetching() > 0;
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    if (waiting) return;
    let still = true;
    inAMoment(() => still && setQuiet(true));
    return () => void (still = false);
  }, [waiting]);
  return quiet;
}
