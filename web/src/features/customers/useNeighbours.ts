// The customers before and after this one in the list it was opened from, by its filter, order and search, across its pages.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLocation } from "wouter";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { customersQuery } from "./api/customers";
import { readListPosition, type Step, neighbourOf, type ListPosition, writeListPosition } from "./listPosition";

type Direction = 1 | -1;

export interface Neighbours {
  /** Whether there is a customer before this one. */
  previous: boolean;
  next: boolean;
  go: (by: Direction) => void;
  /** Prefetch that customer's profile before the click. */
  prepare: (by: Direction) => void;
}

/** Null for a customer that was not opened from the list. */
export function useNeighbours(
  customerId: string,
  section: string,
  prefetch: (customerId: string) => void,
): Neighbours | null {
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const failed = useFailureToast();
  const turning = useRef(false);
  const going = useRef<Direction>(undefined);
  const list = readListPosition();
  const prepare = (by: Direction) => {
    const step = list && neighbourOf(list, customerId, by);
    if (step && "id" in step) prefetch(step.id);
  };
  // The next press most likely goes in the same direction.
  const prepareNext = useEffectEvent(() => {
    if (going.current) prepare(going.current);
  });
  useEffect(() => prepareNext(), [customerId]);
  if (!list?.ids.includes(customerId)) return null;

  const open = (at: string, position: ListPosition) => {
    writeListPosition({ ...position, at });
    // Replaces the history entry, so that Back still leads to the list.
    navigate(section ? `/customers/${at}/${section}` : `/customers/${at}`, { replace: true });
  };
  const turnPage = async ({ page, enter }: Extract<Step, { page: unknown }>) => {
    const { items, next_cursor: nextCursor = null } = await queryClient.query(customersQuery(page.state));
    const ids = items.map(({ id }) => id);
    const at = enter === "first" ? ids[0] : ids.at(-1);
    if (at) open(at, { ...page, ids, nextCursor, at });
  };
  function go(by: Direction): void {
    const step = list && neighbourOf(list, customerId, by);
    if (!list || !step || turning.current) return;
    going.current = by;
    if ("id" in step) {
      open(step.id, list);
      return;
    }
    turning.current = true;
    turnPage(step)
      .catch((error: unknown) => failed(error, () => go(by)))
      .finally(() => (turning.current = false));
  }
  const exists = (by: Direction) => neighbourOf(list, customerId, by) !== null;
  return { previous: exists(-1), next: exists(1), go, prepare };
}
