// How answers are kept, which failures are worth another try, and when what is shown is read again.
import { focusManager, MutationCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "../shared/api/errors";
import { followOtherTabs, tellOtherTabs } from "./live/otherTabs";

const tries = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      // A refusal stays a refusal; only what may pass is asked again.
      retry: (failures, error) => failures < tries && error instanceof ApiError && error.mayPass,
    },
    mutations: { retry: false, networkMode: "always" },
  },
  mutationCache: new MutationCache({ onSuccess: tellOtherTabs }),
});

followOtherTabs(queryClient);

// Also on coming back from another window, which leaves the page visible all the time.
focusManager.setEventListener((onFocus) => {
  const events = ["visibilitychange", "focus"] as const;
  const listen = () => onFocus();
  events.forEach((event) => window.addEventListener(event, listen));
  return () => events.forEach((event) => window.removeEventListener(event, listen));
});

/** For an answer asked for before anyone shows it: a failure is told by whoever does. */
export function ahead(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
