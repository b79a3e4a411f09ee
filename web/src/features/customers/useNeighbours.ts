// The customers before and after this one in the list that was left, following its filter, order and search across its pages.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLocation } from "wouter";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { customersQuery } from "./api/customers";
import { readWalk, type Step, stepFrom, type Walk, writeWalk } from "./walk";

type By = 1 | -1;

export interface Neighbours {
  /** Whether there is one on that side. */
  previous: boolean;
  next: boolean;
  go: (by: By) => void;
  /** Asks for that one ahead of the click. */
  prepare: (by: By) => void;
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
  const going = useRef<By>(undefined);
  const walk = readWalk();
  const prepare = (by: By) => {
    const step = walk && stepFrom(walk, customerId, by);
    if (step && "id" in step) prefetch(step.id);
  };
  // Who went one way is likely to go on.
  const prepareNext = useEffectEvent(() => {
    if (going.current) prepare(going.current);
  });
  useEffect(() => prepareNext(), [customerId]);
  if (!walk?.ids.includes(customerId)) return null;

  const arrive = (at: string, where: Walk) => {
    writeWalk({ ...where, at });
    // In place of this one: Back still leads to the list.
    navigate(section ? `/customers/${at}/${section}` : `/customers/${at}`, { replace: true });
  };
  const turnPage = async ({ page, enter }: Extract<Step, { page: unknown }>) => {
    const { items, next_cursor: nextCursor = null } = await queryClient.query(customersQuery(page.state));
    const ids = items.map(({ id }) => id);
    const at = enter === "first" ? ids[0] : ids.at(-1);
    if (at) arrive(at, { ...page, ids, nextCursor, at });
  };
  function go(by: By): void {
    const step = walk && stepFrom(walk, customerId, by);
    if (!walk || !step || turning.current) return;
    going.current = by;
    if ("id" in step) {
      arrive(step.id, walk);
      return;
    }
    turning.current = true;
    turnPage(step)
      .catch((error: unknown) => failed(error, () => go(by)))
      .finally(() => (turning.current = false));
  }
  const leads = (by: By) => stepFrom(walk, customerId, by) !== null;
  return { previous: leads(-1), next: leads(1), go, prepare };
}
