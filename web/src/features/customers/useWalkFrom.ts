// Leaves the page of the list behind for the profiles that are opened from it.
import { useEffect } from "react";
import type { CustomerRow } from "../../shared/api/types";
import type { CustomerListControls } from "./listState";
import { readWalk, writeWalk } from "./walk";

interface ShownPage {
  items: readonly CustomerRow[];
  next_cursor?: string | null;
}

export function useWalkFrom({ state, trail }: CustomerListControls, page: ShownPage | undefined): void {
  useEffect(() => {
    if (!page) return;
    const ids = page.items.map(({ id }) => id);
    const at = readWalk()?.at ?? null;
    writeWalk({ state, trail, ids, nextCursor: page.next_cursor ?? null, at });
  });
}
