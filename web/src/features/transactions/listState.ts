// The filters and orders of a customer's transactions, and the address that holds them.
import {
  paymentMeansValues,
  transactionKindValues,
  transactionSortValues,
  transactionStatusValues,
} from "../../shared/api/constants";
import { defineList, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";

/** The pills, all of them first. */
export const kinds = ["all", ...transactionKindValues] as const;
export const statuses = ["any", ...transactionStatusValues] as const;
export const means = ["any", ...paymentMeansValues] as const;

export const transactionList = defineList({
  filters: { kind: oneOf(kinds, "all"), status: oneOf(statuses, "any"), means: oneOf(means, "any") },
  sorts: transactionSortValues,
  sort: "-date",
});

/** The width up to which the list shows cards. */
export const cardsBelow = 760;

export type TransactionListState = typeof transactionList extends List<infer State> ? State : never;
export type TransactionSortKey = Exclude<TransactionListState["sort"], `-${string}`>;
export type TransactionListControls = ListControls<TransactionListState>;

export const unfiltered = { kind: "all", status: "any", means: "any" } as const;

/** How many of the filters behind the button are in use. */
export function filtersIn({ status, means: paidBy }: TransactionListState): number {
  return [status !== "any", paidBy !== "any"].filter(Boolean).length;
}

export function isFiltered(state: TransactionListState): boolean {
  return state.kind !== "all" || filtersIn(state) > 0;
}

/** The parameters of the API. */
export function filterOf({ kind, status, means: paidBy, sort, cursor }: TransactionListState) {
  return {
    ...(kind !== "all" && { kind }),
    ...(status !== "any" && { status }),
    ...(paidBy !== "any" && { means: paidBy }),
    ...(cursor && { cursor }),
    sort,
  };
}
