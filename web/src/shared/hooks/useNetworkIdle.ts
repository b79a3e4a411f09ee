// When a screen is idle: it has no request in flight, and the browser has time to spare.
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** A busy browser may never run idle callbacks without a timeout. */
const idleTimeout = 2000;

/** Call `run` once; the returned function cancels it. */
export function whenNetworkIdle(queryClient: QueryClient, run: () => void): () => void {
  let cancelCheck: (() => void) | undefined;
  const check = () => {
    cancelCheck = undefined;
    if (queryClient.isFetching() > 0) return; // its end triggers the next check
    stop();
    run();
  };
  const checkSoon = () => (cancelCheck ??= whenBrowserIdle(check));
  const unsubscribe = queryClient.getQueryCache().subscribe(checkSoon);
  const stop = () => {
    unsubscribe();
    cancelCheck?.();
  };
  checkSoon();
  return stop;
}

/** Safari has no requestIdleCallback. */
function whenBrowserIdle(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: idleTimeout });
  return () => cancelIdleCallback(request);
}

export function useNetworkIdle(): boolean {
  const queryClient = useQueryClient();
  const [idle, setIdle] = useState(false);
  useEffect(() => whenNetworkIdle(queryClient, () => setIdle(true)), [queryClient]);
  return idle;
}
