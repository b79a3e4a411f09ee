// Which queries are refetched after a customer was changed.
import type { QueryClient } from "@tanstack/react-query";
import { activityKey, customerKey, customersKey, meKey, profileKey, taxKey } from "./keys";
import type { Customer, Profile } from "./types";

/** A record of the customer was added, changed or deleted: refetch the profile and all its sections. */
export function customerTouched(queryClient: QueryClient, customerId: string): void {
  void queryClient.invalidateQueries({ queryKey: customerKey(customerId) });
}

/** The customer itself changed: show the command's answer at once, and refetch the counts, log, lists and totals. */
export async function customerChanged(queryClient: QueryClient, customer: Customer): Promise<void> {
  await showCustomer(queryClient, customer);
  // Not the notes, because a change of the customer does not affect them.
  void queryClient.invalidateQueries({ queryKey: profileKey(customer.id) });
  void queryClient.invalidateQueries({ queryKey: activityKey(customer.id) });
  void queryClient.invalidateQueries({ queryKey: taxKey(customer.id) });
  listsChanged(queryClient);
}

/** Update the cached profile with the customer that a command returned; counts and pinned notes, which it lacks, stay. */
export async function showCustomer(queryClient: QueryClient, customer: Customer): Promise<void> {
  const queryKey = profileKey(customer.id);
  // The answer to a request in flight is older than this one.
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData<Profile>(queryKey, (profile) => profile && { ...profile, ...customer });
}

/** Rows were added, changed or removed. */
export function listsChanged(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: customersKey });
  void queryClient.invalidateQueries({ queryKey: meKey });
}
