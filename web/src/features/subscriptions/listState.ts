// The pills and orders of a customer's subscriptions, and the address that holds them.
import { subscriptionSortValues, subscriptionStatusValues } from "../../shared/api/constants";
import { defineList, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";

/** The pills, all of them first (S102). */
export const pills = ["all", ...subscriptionStatusValues] as const;

export const subscriptionList = defineList({
  filters: { status: oneOf(pills, "all") },
  sorts: subscriptionSortValues,
  sort: "-created_at",
});

/** The width up to which the list shows cards. */
export const cardsBelow = 1120;

export type SubscriptionListState = typeof subscriptionList extends List<infer State> ? State : never;
export type SubscriptionSortKey = Exclude<SubscriptionListState["sort"], `-${string}`>;
export type SubscriptionListControls = ListControls<SubscriptionListState>;

export const unfiltered = { status: "all" } as const;

export function isFiltered({ status }: SubscriptionListState): boolean {
  return status !== "all";
}

/** The parameters of the API. */
export function filterOf({ status, sort }: SubscriptionListState) {
  return { ...(status !== "all" && { status }), sort };
}
