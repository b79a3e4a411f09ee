// Polls for what others do with the customer on the screen: one small request at a time, a refetch if something changed.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { profileQuery } from "../../features/profile/api/profile";
import { customerTouched } from "../../shared/api/afterChange";
import { api, unwrap } from "../../shared/api/client";
import { asApiError } from "../../shared/api/errors";
import { liveKey, profileKey } from "../../shared/api/keys";
import type { Profile } from "../../shared/api/types";
import { useIdleTime } from "./useIdleTime";

/** Between polls for changes of colleagues. */
const pause = 30_000;
/** A payer: who has just paid and calls the team is to be seen as paid. */
const pauseWhileOwing = 1_000;
/** Nobody waits for a payer in front of a page that was not touched for so long. */
const idleAfter = 10 * 60_000;

/** React Query polls only while the tab is visible; when the member returns to it, queryClient.ts refetches. */
export function useLiveCustomer(customerId: string): void {
  const queryClient = useQueryClient();
  const idleTime = useIdleTime();
  const { data: owes } = useQuery({
    ...profileQuery(customerId),
    enabled: false,
    select: (profile) => profile.money.outstanding_invoices > 0,
  });
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
    refetchInterval: () => (owes && idleTime() < idleAfter ? pauseWhileOwing : pause),
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
