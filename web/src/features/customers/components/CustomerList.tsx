// The card with the rows: its tools, one of its states, and its pages.
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../shared/access/me";
import type { CustomerRow } from "../../../shared/api/types";
import { asApiError } from "../../../shared/api/errors";
import { Failure } from "../../../shared/components/Failure";
import { Skeleton } from "../../../shared/components/Skeleton";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { Layer, onDemand } from "../../../shared/onDemand";
import { customersQuery } from "../api/customers";
import { BulkBand } from "./BulkBand";
import { CustomerTable } from "./CustomerTable";
import styles from "../CustomersPage.module.css";
import { ListTools } from "./ListTools";
import { isFiltered, type ListControls, unfiltered } from "../listState";
import { NoCustomers } from "./NoCustomers";
import { Pager } from "./Pager";
import { useSearchText } from "../useSearchText";
import { useTicks } from "../useTicks";
import { useWalkFrom } from "../useWalkFrom";

const DeleteCustomersDialog = onDemand(() => import("./DeleteCustomersDialog"), "customers");
const none: readonly CustomerRow[] = [];

interface CustomerListProps {
  controls: ListControls;
  /** Absent for those who may not add a customer. */
  onAdd: (() => void) | undefined;
}

export function CustomerList({ controls, onAdd }: CustomerListProps) {
  const { t } = useTranslation();
  const search = useSearchText(controls);
  const page = useQuery(customersQuery(controls.state));
  const rows = page.data?.items ?? none;
  const ticks = useTicks(rows);
  const [deleting, setDeleting] = useState<readonly CustomerRow[] | null>(null);
  const mayDelete = useMay("customers:delete");
  useWalkFrom(controls, page.isPlaceholderData ? undefined : page.data);
  useRefocus(rows.map(({ id }) => id).join());

  const clear = () => {
    search.drop();
    controls.show(unfiltered);
  };

  return (
    <section className={styles.card} aria-label={t("customers.title")} aria-busy={page.isFetching}>
      {ticks.chosen.length > 0 ? (
        <BulkBand ticks={ticks} onDelete={() => setDeleting(ticks.chosen)} />
      ) : (
        // An empty list offers the same itself.
        <ListTools
          {...controls}
          search={search}
          onClear={isFiltered(controls.state) && rows.length > 0 ? clear : null}
        />
      )}
      {rows.length > 0 ? (
        <CustomerTable
          rows={rows}
          {...controls}
          ticks={mayDelete ? ticks : undefined}
          onDelete={mayDelete ? (row) => setDeleting([row]) : undefined}
        />
      ) : (
        <NoRows page={page} controls={controls} onClear={clear} onAdd={onAdd} />
      )}
      {page.data && (rows.length > 0 || controls.previous) && (
        <Pager {...controls} shown={rows.length} nextCursor={page.data.next_cursor ?? null} />
      )}
      <Layer>{deleting && <DeleteCustomersDialog customers={deleting} onClose={() => setDeleting(null)} />}</Layer>
    </section>
  );
}

interface NoRowsProps extends CustomerListProps {
  page: UseQueryResult;
  onClear: () => void;
}

/** They are on their way, did not come, or there are none. */
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
  // A link may name a tag that is no more.
  if (status === 422 && !gone && isFiltered(controls.state))
    return <NoCustomers state={controls.state} onClear={onClear} />;
  const retry = () => {
    // A page that is gone stays gone; the first one is always there.
    if (gone) controls.show({});
    else void page.refetch();
  };
  return <Failure error={page.error} retry={retry} />;
}
