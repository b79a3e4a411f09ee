// Follows what colleagues do with the customer on the screen: one question every half minute, and more only when something happened.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../shared/api/afterChange";
import { api, unwrap } from "../../shared/api/client";
import { asApiError } from "../../shared/api/errors";
import { liveKey, profileKey } from "../../shared/api/keys";
import type { Profile } from "../../shared/api/types";

const pause = 30_000;

/** Asks only while the page is looked at; coming back to it, the page asks by itself. */
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
    // The page itself has just asked.
    initialData: null,
    staleTime: Infinity,
    refetchInterval: pause,
    retry: false,
  });
}

/** Whatever is done with a customer is counted in its activity log; null once it is gone. */
async function countOfEvents(customerId: string, signal: AbortSignal): Promise<number | null> {
  try {
    const params = { path: { customer_id: customerId } };
    return (await unwrap(api.GET("/customers/{customer_id}", { params, signal }))).counts.activity;
  } catch (error) {
    if (asApiError(error).status === 404) return null;
    throw error;
  }
}
