// The columns of a table, each with its heading, look and content, and whether the list can be sorted by it.
import type { ReactNode } from "react";

export interface Column<Row, SortKey extends string = never> {
  id: string;
  /** Its heading; on a card, the label beside the value. */
  label: string;
  /**
   * `title` heads the row's card, and a link in it covers the row. `figures` is for dates and phone numbers. `amount` is
   * for what is compared down its column, so it ends at one edge.
   */
  look?: "title" | "figures" | "amount";
  /** Percent of the width that the columns without a share leave; a longer value is cut. */
  share?: number;
  /** The name by which the API sorts; absent for a column that does not sort. */
  sortKey?: SortKey;
  /** Nothing or an empty text shows as a dash. */
  render: (row: Row) => ReactNode;
}

/** A sort key, with "-" before it for the descending order. */
export type Sort<SortKey extends string> = SortKey | `-${SortKey}`;

export interface Sorting<SortKey extends string> {
  sort: Sort<SortKey>;
  onSort: (sort: Sort<SortKey>) => void;
  /** Why the order cannot be chosen now. */
  fixed?: string | undefined;
}

export function isSortable<Row, SortKey extends string>(
  column: Column<Row, SortKey>,
): column is Column<Row, SortKey> & { sortKey: SortKey } {
  return column.sortKey !== undefined;
}
