// Polls for colleagues' changes to the customer on the screen: one small request every half minute, a refetch if something changed.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../shared/api/afterChange";
import { api, unwrap } from "../../shared/api/client";
import { asApiError } from "../../shared/api/errors";
import { liveKey, profileKey } from "../../shared/api/keys";
import type { Profile } from "../../shared/api/types";

const pause = 30_000;

/** React Query polls only while the tab is visible; when the member returns to it, queryClient.ts refetches. */
export function useLiveCustomer(customerId: string): void {
  const queryClient = useQueryClient();
  useQuery({
    queryKey: [liveKey, customerId],
    queryFn: async ({ signal }) => {
      const known = queryClient.getQueryData<Profile>(profileKey(customerId));
      const happened = await countOfEvents(customerId, signal);
      if (known && known.counts.activity !== happened) customerTouched(queryClient, customerId);
      return happened;
    },
    // No poll at once, because the page has just read the profile.
    initialData: null,
    staleTime: Infinity,
    refetchInterval: pause,
    retry: false,
  });
}

/** The number of entries in the activity log, to which every change of a customer adds one; null for a deleted customer. */
async function countOfEvents(customerId: string, signal: AbortSignal): Promise<number | null> {
  try {
    const params = { path: { customer_id: customerId } };
    return (await unwrap(api.GET("/customers/{customer_id}", { params, signal }))).counts.activity;
  } catch (error) {
    if (asApiError(error).status === 404) return null;
    throw error;
  }
}
