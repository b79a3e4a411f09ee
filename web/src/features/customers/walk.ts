// The list as it was left for a profile: where previous and next lead from there, and where the way back does. It outlives a reload.
import type { ListState } from "./listState";

const storageKey = "klantkaart.walk";

export interface Walk {
  /** The page of the list, and the cursors of the pages before it. */
  state: ListState;
  trail: readonly string[];
  /** The customers of that page, in their order. */
  ids: readonly string[];
  nextCursor: string | null;
  /** The customer opened last. */
  at: string | null;
}

/** Another customer of the same page, or the page where one has to be looked for. */
export type Step = { id: string } | { page: Pick<Walk, "state" | "trail">; enter: "first" | "last" };

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
export function stepFrom({ state, trail, ids, nextCursor }: Walk, id: string, by: 1 | -1): Step | null {
  const position = ids.indexOf(id);
  if (position === -1) return null;
  const neighbour = ids[position + by];
  if (neighbour) return { id: neighbour };
  if (by === 1) {
    return nextCursor === null
      ? null
      : { page: { state: { ...state, cursor: nextCursor }, trail: [...trail, state.cursor] }, enter: "first" };
  }
  return state.cursor === ""
    ? null
    : { page: { state: { ...state, cursor: trail.at(-1) ?? "" }, trail: trail.slice(0, -1) }, enter: "last" };
}
