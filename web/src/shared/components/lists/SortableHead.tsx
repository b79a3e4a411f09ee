// A column's heading that sorts: a click sorts by it, another one reverses the order.
import { ArrowDown, ArrowUp } from "lucide-react";
import { Explained } from "../buttons/Explained";
import type { Sorting } from "./columns";
import type { Styles } from "./styles";

interface SortableHeadProps<SortKey extends string> {
  label: string;
  className: string | undefined;
  sortKey: SortKey;
  sorting: Sorting<SortKey>;
  styles: Styles;
}

export function SortableHead<SortKey extends string>(props: SortableHeadProps<SortKey>) {
  const { label, className, sortKey, sorting, styles } = props;
  const { sort, onSort, fixed } = sorting;
  if (fixed) {
    return (
      <th role="columnheader" scope="col" className={className}>
        <Explained by={fixed}>
          <button type="button" aria-disabled aria-description={fixed}>
            {label}
          </button>
        </Explained>
      </th>
    );
  }
  const order = sort === sortKey ? "ascending" : sort === `-${sortKey}` ? "descending" : undefined;
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={order}>
      <button type="button" onClick={() => onSort(order === "ascending" ? `-${sortKey}` : sortKey)}>
        {label}
        <Arrow size={13} aria-hidden className={order ? undefined : styles.unsorted} />
      </button>
    </th>
  );
}
