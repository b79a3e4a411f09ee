// Which rows of a page are selected.
import { useState } from "react";

export interface Selection<Row> {
  /** In the order of the rows. */
  selected: readonly Row[];
  all: boolean;
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  selectAll: () => void;
  clear: () => void;
}

export function useSelection<Row extends { id: string }>(rows: readonly Row[]): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // A row that left the page is no longer selected, though its id may still be here.
  const selected = rows.filter(({ id }) => ids.has(id));
  return {
    selected,
    all: selected.length > 0 && selected.length === rows.length,
    has: ({ id }) => ids.has(id),
    toggle: ({ id }) => setIds((before) => toggled(before, id)),
    selectAll: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id]);
}
