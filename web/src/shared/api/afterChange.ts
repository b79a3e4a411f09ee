// What has to be read again after a customer was changed.
import type { QueryClient } from "@tanstack/react-query";
import { customerKey, customersKey, meKey, profileKey } from "./keys";
import type { Profile } from "./types";

/** A note came, changed or went: the customer's counts, notes and activity are stale. */
export function customerTouched(queryClient: QueryClient, customerId: string): void {
  void queryClient.invalidateQueries({ queryKey: customerKey(customerId) });
}

/** The customer itself changed; the answer is shown at once, lists and totals follow. */
export async function customerChanged(queryClient: QueryClient, profile: Profile): Promise<void> {
  // An answer still on its way is older than this one.
  await queryClient.cancelQueries({ queryKey: profileKey(profile.id) });
  queryClient.setQueryData(profileKey(profile.id), profile);
  void queryClient.invalidateQueries({
    queryKey: customerKey(profile.id),
    predicate: (query) => query.queryKey[2] !== "profile",
  });
  void queryClient.invalidateQueries({ queryKey: customersKey });
  void queryClient.invalidateQueries({ queryKey: meKey });
}
