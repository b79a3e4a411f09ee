// Stores the shown page of the list for the profiles that are opened from it.
import { useEffect } from "react";
import type { CustomerRow } from "../../shared/api/types";
import type { CustomerListControls } from "./listState";
import { readListPosition, writeListPosition } from "./listPosition";

interface ShownPage {
  items: readonly CustomerRow[];
  next_cursor?: string | null;
}

export function useRememberListPosition({ state, trail }: CustomerListControls, page: ShownPage | undefined): void {
  useEffect(() => {
    if (!page) return;
    const ids = page.items.map(({ id }) => id);
    const at = readListPosition()?.at ?? null;
    writeListPosition({ state, trail, ids, nextCursor: page.next_cursor ?? null, at });
  });
}
