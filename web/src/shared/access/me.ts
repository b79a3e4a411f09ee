// The signed-in member, their permissions and merchant: cached in the tab, shown at once and refetched in the background.
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { meKey } from "../api/keys";
import type { Me, Merchant, Permission } from "../api/types";
import { forgetKept, keptFor } from "../kept";

/** Retried until it succeeds, because nothing can be done without the answer. */
const retryInterval = 10_000;

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: async ({ signal }) => {
    return keep(await unwrap(api.GET("/me", { signal })));
  },
  initialData: stored,
  initialDataUpdatedAt: 0, // of an earlier page load: the totals may have changed since
  refetchInterval: ({ state }) => state.status === "error" && retryInterval,
});

/** Keep the member for the next load of the page, at the merchant of the answer: the tab may show another one by then. */
function keep(me: Me): Me {
  keptFor(sessionStorage, "me", "", me.merchant.id).write(JSON.stringify(me));
  return me;
}

function stored(): Me | undefined {
  const text = keptFor(sessionStorage, "me").read();
  return text ? (JSON.parse(text) as Me) : undefined;
}

export function forgetMe(): void {
  forgetKept(sessionStorage, "me");
}

export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Show the merchant's edited settings at once, also after the page is loaded again. */
export async function merchantChanged(queryClient: QueryClient, merchant: Merchant): Promise<void> {
  // The answer to a request in flight is older than this one; the refetch brings the totals.
  await queryClient.cancelQueries({ queryKey: meKey });
  queryClient.setQueryData<Me>(meKey, (me) => me && keep({ ...me, merchant: { ...me.merchant, ...merchant } }));
  void queryClient.invalidateQueries({ queryKey: meKey });
}

/** Whether the member's role allows something; false until it is known. */
export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
