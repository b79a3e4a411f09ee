// What an act would change, fetched once typing pauses; the answer before stays until the next one is there.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebounced } from "../../shared/hooks/useDebounced";
import type { SubscriptionChange } from "./api/subscriptions";

const typingPause = 400;

/** `wanted` is what the API would get, null while it cannot be sent; `key` distinguishes the acts. */
export function usePreview<Wanted>(
  key: readonly unknown[],
  wanted: Wanted | null,
  attempt: (wanted: Wanted, signal: AbortSignal) => Promise<SubscriptionChange>,
): { change: SubscriptionChange | undefined; error: unknown } {
  const settled = useDebounced(JSON.stringify(wanted), typingPause);
  const query = useQuery({
    queryKey: ["preview", "subscription", ...key, settled],
    queryFn: ({ signal }) => attempt(JSON.parse(settled) as Wanted, signal),
    enabled: settled !== "null",
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (wanted === null || settled === "null") return { change: undefined, error: null };
  return { change: query.isError ? undefined : query.data, error: query.error };
}
