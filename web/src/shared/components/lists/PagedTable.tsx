// One page of a section's list: its rows, the way to the other pages, and what stands there while there are no rows.
import type { UseQueryResult } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { asApiError } from "../../api/errors";
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import { EmptyState } from "../states/EmptyState";
import { Failure } from "../states/Failure";
import { Skeleton } from "../states/Skeleton";
import { DataTable, type DataTableProps } from "./DataTable";
import { Pager } from "./Pager";
import styles from "./PagedTable.module.css";
import type { ListControls } from "./useListState";

interface RowPage<Row> {
  items: readonly Row[];
  next_cursor?: string | null | undefined;
}

interface PagedTableProps<Row, SortKey extends string, State> extends Omit<
  DataTableProps<Row, SortKey>,
  "look" | "rows" | "empty" | "ref"
> {
  page: UseQueryResult<RowPage<Row>>;
  controls: ListControls<State>;
  /** The filters of a list that shows all rows. */
  unfiltered: Partial<Omit<State, "cursor">>;
  /** `noMatch…` are those of filters that no row passes, `shown` the number of rows. */
  words: { noMatchTitle: string; noMatchText: string; shown: string };
}

export function PagedTable<Row extends { id: string }, SortKey extends string, State>({
  page,
  controls,
  unfiltered,
  words,
  ...table
}: PagedTableProps<Row, SortKey, State>) {
  const { t } = useTranslation();
  if (page.isPending) {
    return (
      <div className={styles.filler}>
        <Skeleton lines={8} height={22} />
      </div>
    );
  }
  if (!page.data) {
    const retry = () => {
      // An expired cursor stays expired, so the retry leads to the first page.
      if (asApiError(page.error).code === "invalid_cursor") controls.show({});
      else void page.refetch();
    };
    return <Failure error={page.error} retry={retry} />;
  }
  const { items, next_cursor: nextCursor = null } = page.data;
  return (
    <>
      <DataTable
        {...table}
        look="panel"
        rows={items}
        empty={
          <EmptyState icon={SearchX} title={words.noMatchTitle} text={words.noMatchText}>
            <Button onClick={() => controls.show(unfiltered)}>{t("actions.clearFilters")}</Button>
          </EmptyState>
        }
      />
      {(items.length > 0 || controls.previous) && <Pager {...controls} shown={words.shown} nextCursor={nextCursor} />}
    </>
  );
}
