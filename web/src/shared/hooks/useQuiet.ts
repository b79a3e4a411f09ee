// When a screen is idle: it has no request in flight, and the browser has time to spare.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** A busy browser may never run idle callbacks without a timeout. */
const patience = 2000;

/** Call `run` once; the returned function cancels it. */
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

/** Safari has no requestIdleCallback. */
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
