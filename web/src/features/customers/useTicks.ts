// Which rows of the page are ticked.
import { useState } from "react";
import type { CustomerRow } from "../../shared/api/types";

export interface Ticks {
  /** The ticked ones of the rows shown, in their order. */
  chosen: readonly CustomerRow[];
  all: boolean;
  has: (row: CustomerRow) => boolean;
  toggle: (row: CustomerRow) => void;
  tickAll: () => void;
  clear: () => void;
}

export function useTicks(rows: readonly CustomerRow[]): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ id }) => ticked.has(id));
  return {
    chosen,
    all: chosen.length > 0 && chosen.length === rows.length,
    has: ({ id }) => ticked.has(id),
    toggle: ({ id }) => setTicked((before) => (before.has(id) ? without(before, id) : new Set([...before, id]))),
    tickAll: () => setTicked(new Set(rows.map(({ id }) => id))),
    clear: () => setTicked(new Set()),
  };
}

function without(ids: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== gone));
}
