// What has to be read again after a customer was changed.
import type { QueryClient } from "@tanstack/react-query";
import { activityKey, customerKey, customersKey, meKey, profileKey } from "./keys";
import type { Customer, Profile } from "./types";

/** A record of the customer came, changed or went: read the profile and all its sections again. */
export function customerTouched(queryClient: QueryClient, customerId: string): void {
  void queryClient.invalidateQueries({ queryKey: customerKey(customerId) });
}

/** The customer itself changed: show the command's answer at once, and read the counts, the log, lists and totals again. */
export async function customerChanged(queryClient: QueryClient, customer: Customer): Promise<void> {
  await showCustomer(queryClient, customer);
  // Not the notes, which a change of the customer leaves as they are.
  void queryClient.invalidateQueries({ queryKey: profileKey(customer.id) });
  void queryClient.invalidateQueries({ queryKey: activityKey(customer.id) });
  listsChanged(queryClient);
}

/** Show the customer that a command answered, with the counts and pinned notes that are known: the command's may be older. */
export async function showCustomer(queryClient: QueryClient, customer: Customer): Promise<void> {
  const queryKey = profileKey(customer.id);
  // An answer still on its way is older than this one.
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<Profile>(queryKey, (profile) => {
    if (!profile) return undefined;
    const { counts, pinned_notes } = profile;
    return { ...profile, ...customer, counts, pinned_notes };
  });
}

/** Rows came, changed or went. */
export function listsChanged(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: customersKey });
  void queryClient.invalidateQueries({ queryKey: meKey });
}
