// How answers are kept, and which failures are worth another try.
import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../shared/api/errors";

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
});

/** For an answer asked for before anyone shows it: a failure is told by whoever does. */
export function ahead(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}
