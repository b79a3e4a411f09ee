// Prefetches the code that may open from a screen once the screen is idle, so that it opens at once and takes the first key.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { whenNetworkIdle } from "./useNetworkIdle";

/** The list must be a constant or memoised: another one is prefetched anew. */
export function usePrefetch(components: readonly { prefetch: () => void }[]): void {
  const queryClient = useQueryClient();
  useEffect(
    () => whenNetworkIdle(queryClient, () => components.forEach(({ prefetch }) => prefetch())),
    [queryClient, components],
  );
}
