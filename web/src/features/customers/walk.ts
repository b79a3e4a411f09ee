// The list as it was left for a profile: where previous and next lead from there, and where the way back does. It outlives a reload.
import { type ListPage, pageAfter, pageBefore } from "../../shared/components/DataTable/listState";
import type { CustomerListState } from "./listState";

const storageKey = "klantkaart.walk";

export interface Walk extends ListPage<CustomerListState> {
  /** The customers of that page, in their order. */
  ids: readonly string[];
  nextCursor: string | null;
  /** The customer opened last. */
  at: string | null;
}

/** Another customer of the same page, or the page where one has to be looked for. */
export type Step = { id: string } | { page: ListPage<CustomerListState>; enter: "first" | "last" };

export function readWalk(): Walk | null {
  const text = sessionStorage.getItem(storageKey);
  return text ? (JSON.parse(text) as Walk) : null;
}

export function writeWalk(walk: Walk): void {
  sessionStorage.setItem(storageKey, JSON.stringify(walk));
}

export function forgetWalk(): void {
  sessionStorage.removeItem(storageKey);
}

/** Where a step from this customer leads; nowhere from the list's ends, or for a customer who is not of the list. */
export function stepFrom(walk: Walk, id: string, by: 1 | -1): Step | null {
  const position = walk.ids.indexOf(id);
  if (position === -1) return null;
  const neighbour = walk.ids[position + by];
  if (neighbour) return { id: neighbour };
  if (by === 1) return walk.nextCursor === null ? null : { page: pageAfter(walk, walk.nextCursor), enter: "first" };
  const page = pageBefore(walk);
  return page && { page, enter: "last" };
}
