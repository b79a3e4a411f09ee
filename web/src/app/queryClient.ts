// The React Query client: how long answers are cached, which failures are retried, and what triggers a refetch.
import { focusManager, MutationCache, QueryClient } from "@tanstack/react-query";
import { ApiError, keyWasUsed } from "../shared/api/errors";
import { followOtherTabs, notifyOtherTabs } from "./live/otherTabs";

const tries = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      // Only transient failures are retried, because a refused request would be refused again.
      retry: (failures, error) => failures < tries && error instanceof ApiError && error.isTransient,
    },
    mutations: { retry: false, networkMode: "always" },
  },
  mutationCache: new MutationCache({
    onSuccess: notifyOtherTabs,
    // What an earlier try has saved is not shown yet, because its answer was lost.
    onError: (error) => {
      if (keyWasUsed(error)) void queryClient.invalidateQueries();
    },
  }),
});

followOtherTabs(queryClient);

// Also on window focus: a page behind another window stays visible, so visibilitychange alone misses the return.
focusManager.setEventListener((onFocus) => {
  const events = ["visibilitychange", "focus"] as const;
  const listen = () => onFocus();
  events.forEach((event) => window.addEventListener(event, listen));
  return () => events.forEach((event) => window.removeEventListener(event, listen));
});

/** Ignore the failure of a prefetch, because the component that shows the data reports it. */
export function ignoreFailure(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
