// What an act would move, fetched once typing pauses; the answer before stays until the next one is there.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebounced } from "../../shared/hooks/useDebounced";
import type { MovedMoney } from "./api/payments";

const typingPause = 400;

export interface Preview {
  /** Undefined while nothing can be tried. */
  moved: MovedMoney | undefined;
  error: unknown;
}

/** `wanted` is what the API would get, null while it cannot be sent; `key` distinguishes the acts. */
export function usePreview<Wanted>(
  key: readonly unknown[],
  wanted: Wanted | null,
  attempt: (wanted: Wanted, signal: AbortSignal) => Promise<MovedMoney>,
): Preview {
  const settled = useDebounced(JSON.stringify(wanted), typingPause);
  const query = useQuery({
    queryKey: ["preview", ...key, settled],
    queryFn: ({ signal }) => attempt(JSON.parse(settled) as Wanted, signal),
    enabled: settled !== "null",
    retry: false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (!wanted || settled === "null") return { moved: undefined, error: null };
  return { moved: query.isError ? undefined : query.data, error: query.error };
}
