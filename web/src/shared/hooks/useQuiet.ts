// When a screen is there: nothing on it waits for the network any more, and the browser has a moment to spare.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Idle callbacks of a busy browser may never come. */
const patience = 2000;

/** Call back once; the answer stops waiting. */
export function whenQuiet(queryClient: QueryClient, run: () => void): () => void {
  let cancelLook: (() => void) | undefined;
  const look = () => {
    cancelLook = undefined;
    if (queryClient.isFetching() > 0) return; // the end of that looks again
    stop();
    run();
  };
  const lookSoon = () => (cancelLook ??= inAMoment(look));
  const unsubscribe = queryClient.getQueryCache().subscribe(lookSoon);
  const stop = () => {
    unsubscribe();
    cancelLook?.();
  };
  lookSoon();
  return stop;
}

/** Safari knows no idle callbacks. */
function inAMoment(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(request);
}

export function useQuiet(): boolean {
  const queryClient = useQueryClient();
  const [quiet, setQuiet] = useState(false);
  useEffect(() => whenQuiet(queryClient, () => setQuiet(true)), [queryClient]);
  return quiet;
}
