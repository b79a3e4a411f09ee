// What has to be read again after a customer was changed.
import type { QueryClient } from "@tanstack/react-query";
import { activityKey, customerKey, customersKey, meKey, profileKey } from "./keys";
import type { Customer, Profile } from "./types";

/** A note came, changed or went: the customer's counts, notes and activity are stale. */
export function customerTouched(queryClient: QueryClient, customerId: string): void {
  void queryClient.invalidateQueries({ queryKey: customerKey(customerId) });
}

/** The customer itself changed; the answer is shown at once, lists and totals follow. */
export async function customerChanged(queryClient: QueryClient, customer: Customer): Promise<void> {
  // An answer still on its way is older than this one.
  await queryClient.cancelQueries({ queryKey: profileKey(customer.id) });
  queryClient.setQueryData<Profile>(profileKey(customer.id), (profile) => profile && { ...profile, ...customer });
  // Its notes are what they were.
  void queryClient.invalidateQueries({ queryKey: activityKey(customer.id) });
  listsChanged(queryClient);
}

/** Rows came, changed or went. */
export function listsChanged(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: customersKey });
  void queryClient.invalidateQueries({ queryKey: meKey });
}
