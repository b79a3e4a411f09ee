// The customers of one page of the list; coming back from a profile, the row that was opened has the focus.
import { useLayoutEffect, useRef } from "react";
import type { CustomerRow } from "../../../shared/api/types";
import type { Sorting } from "../../../shared/components/lists/columns";
import { DataTable } from "../../../shared/components/lists/DataTable";
import type { Selection } from "../../../shared/components/lists/useSelection";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { CustomerSortKey } from "../listState";
import { usePictures } from "../../../shared/customer/avatar/pictures";
import { returnToRow } from "../openedRow";
import { RowActs } from "./RowActs";
import { useCustomerColumns } from "./useCustomerColumns";

/** The width up to which the list shows cards. */
export const cardsBelow = 1120;

interface CustomerTableProps {
  rows: readonly CustomerRow[];
  sorting: Sorting<CustomerSortKey>;
  /** Absent if the member has no bulk actions. */
  selection: Selection<CustomerRow> | undefined;
  /** Absent without the permission. */
  onDelete: ((row: CustomerRow) => void) | undefined;
}

export function CustomerTable({ rows, sorting, selection, onDelete }: CustomerTableProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => returnToRow(table.current), []);
  return (
    <DataTable
      ref={table}
      caption={t("customers.title")}
      look="page"
      cardsBelow={cardsBelow}
      columns={useCustomerColumns(usePictures(rows.map(({ id }) => id)))}
      rows={rows}
      sorting={sorting}
      selection={selection && { ...selection, nameOf: ({ name }) => name }}
      acts={(row) => <RowActs row={row} onDelete={onDelete} />}
    />
  );
}
