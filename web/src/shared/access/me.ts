// Who is signed in, what they may do, and the merchant they work for: shown at once as last known, and asked anew behind it.
import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { meKey } from "../api/keys";
import type { Me, Merchant, Permission } from "../api/types";

const storageKey = "klantkaart.me";
/** Without an answer nothing can be done, so it is asked for again by itself. */
const patience = 10_000;

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: async ({ signal }) => {
    const me = await unwrap(api.GET("/me", { signal }));
    sessionStorage.setItem(storageKey, JSON.stringify(me));
    return me;
  },
  initialData: stored,
  initialDataUpdatedAt: 0, // of an earlier page: the totals may have changed since
  refetchInterval: ({ state }) => state.status === "error" && patience,
});

function stored(): Me | undefined {
  const text = sessionStorage.getItem(storageKey);
  return text ? (JSON.parse(text) as Me) : undefined;
}

export function forgetMe(): void {
  sessionStorage.removeItem(storageKey);
}

export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** The merchant's settings were edited: they show at once. */
export async function merchantChanged(queryClient: QueryClient, merchant: Merchant): Promise<void> {
  // An answer still on its way is older than this one; what else it would have said is asked again.
  await queryClient.cancelQueries({ queryKey: meKey });
  queryClient.setQueryData<Me>(meKey, (me) => me && { ...me, merchant });
  void queryClient.invalidateQueries({ queryKey: meKey });
}

/** Whether the member's role allows something; false until it is known. */
export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
