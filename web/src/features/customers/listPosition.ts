// The page of the list that a profile was opened from, kept for the tab: for previous, next and the way back.
import { type ListPage, pageAfter, pageBefore } from "../../shared/components/lists/listState";
import { forgetKept, keptFor } from "../../shared/kept";
import type { CustomerListState } from "./listState";

const kept = () => keptFor(sessionStorage, "list");

export interface ListPosition extends ListPage<CustomerListState> {
  /** The customers of the page, in their order. */
  ids: readonly string[];
  nextCursor: string | null;
  /** The customer opened last. */
  at: string | null;
}

/** A customer of the same page, or the first or last one of another page, which has to be read. */
export type Step = { id: string } | { page: ListPage<CustomerListState>; enter: "first" | "last" };

export function readListPosition(): ListPosition | null {
  const text = kept().read();
  return text ? (JSON.parse(text) as ListPosition) : null;
}

export function writeListPosition(list: ListPosition): void {
  kept().write(JSON.stringify(list));
}

export function forgetListPosition(): void {
  forgetKept(sessionStorage, "list");
}

/** The customer before or after this one; null at the list's ends, and for a customer that is not in the list. */
export function neighbourOf(list: ListPosition, id: string, by: 1 | -1): Step | null {
  const index = list.ids.indexOf(id);
  if (index === -1) return null;
  const neighbour = list.ids[index + by];
  if (neighbour) return { id: neighbour };
  if (by === 1) return list.nextCursor === null ? null : { page: pageAfter(list, list.nextCursor), enter: "first" };
  const page = pageBefore(list);
  return page && { page, enter: "last" };
}
