// The card with the rows: its tools, one of its states, and its pages.
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../../../shared/access/me";
import { asApiError } from "../../../shared/api/errors";
import type { CustomerRow } from "../../../shared/api/types";
import { Pager } from "../../../shared/components/lists/Pager";
import { useSelection } from "../../../shared/components/lists/useSelection";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { customersQuery } from "../api/customers";
import { BulkBand } from "./BulkBand";
import { CustomerTable } from "./CustomerTable";
import surface from "../../../shared/components/layout/Surface.module.css";
import styles from "../CustomersPage.module.css";
import { ListTools } from "./ListTools";
import { isFiltered, type CustomerListControls, unfiltered } from "../listState";
import { NoCustomers } from "./NoCustomers";
import { useSearchText } from "../useSearchText";
import { useRememberListPosition } from "../useRememberListPosition";

const DeleteCustomersDialog = onDemand(() => import("./DeleteCustomersDialog"), "customers");
const dialogs = [DeleteCustomersDialog];
const none: readonly CustomerRow[] = [];

interface CustomerListProps {
  controls: CustomerListControls;
  /** Absent without the permission. */
  onAdd: (() => void) | undefined;
}

export function CustomerList({ controls, onAdd }: CustomerListProps) {
  const { t } = useTranslation();
  const search = useSearchText(controls);
  const page = useQuery(customersQuery(controls.state));
  const rows = page.data?.items ?? none;
  const selection = useSelection(rows);
  const [deleting, setDeleting] = useState<readonly CustomerRow[] | null>(null);
  const mayDelete = useMay("customers:delete");
  useRememberListPosition(controls, page.isPlaceholderData ? undefined : page.data);
  useRefocus(rows.map(({ id }) => id).join());

  const sorting = {
    sort: controls.state.sort,
    onSort: (sort: typeof controls.state.sort) => controls.show({ sort }),
    fixed: controls.state.search ? t("customers.searchOrder") : undefined,
  };
  const clear = () => {
    search.drop();
    controls.show(unfiltered);
  };

  return (
    <section
      className={`${surface.surface} ${styles.card}`}
      aria-label={t("customers.title")}
      aria-busy={page.isFetching}
    >
      {selection.selected.length > 0 ? (
        <BulkBand selection={selection} onDelete={() => setDeleting(selection.selected)} />
      ) : (
        // An empty list has a button for this of its own.
        <ListTools
          {...controls}
          search={search}
          sorting={sorting}
          onClear={isFiltered(controls.state) && rows.length > 0 ? clear : null}
        />
      )}
      {rows.length > 0 ? (
        <CustomerTable
          rows={rows}
          sorting={sorting}
          selection={mayDelete ? selection : undefined}
          onDelete={mayDelete ? (row) => setDeleting([row]) : undefined}
        />
      ) : (
        <NoRows page={page} controls={controls} onClear={clear} onAdd={onAdd} />
      )}
      {page.data && (rows.length > 0 || controls.previous) && (
        <Pager
          {...controls}
          shown={t("customers.shown", { count: rows.length })}
          nextCursor={page.data.next_cursor ?? null}
        />
      )}
      <Layer dialogs={dialogs}>
        {deleting && <DeleteCustomersDialog customers={deleting} onClose={() => setDeleting(null)} />}
      </Layer>
    </section>
  );
}

interface NoRowsProps extends CustomerListProps {
  page: UseQueryResult;
  onClear: () => void;
}

/** The states without rows: loading, failed, or empty. */
function NoRows({ page, controls, onClear, onAdd }: NoRowsProps) {
  if (page.isPending) {
    return (
      <div className={styles.filler}>
        <Skeleton lines={8} height={22} />
      </div>
    );
  }
  if (page.data) return <NoCustomers state={controls.state} onClear={onClear} onAdd={onAdd} />;
  const { status, code } = asApiError(page.error);
  const gone = code === "invalid_cursor";
  // The address may name a tag that was deleted.
  if (status === 422 && !gone && isFiltered(controls.state))
    return <NoCustomers state={controls.state} onClear={onClear} />;
  const retry = () => {
    // An expired cursor stays expired, so the retry leads to the first page.
    if (gone) controls.show({});
    else void page.refetch();
  };
  return <Failure error={page.error} retry={retry} />;
}
