// The invoices of one page of the list: callout, tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { ReceiptText, SearchX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useMay } from "../../../shared/access/me";
import { asApiError } from "../../../shared/api/errors";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/Button";
import buttons from "../../../shared/components/Button.module.css";
import { DataTable } from "../../../shared/components/DataTable/DataTable";
import { Pager } from "../../../shared/components/DataTable/Pager";
import { useSelection } from "../../../shared/components/DataTable/useSelection";
import { useListState } from "../../../shared/components/DataTable/useListState";
import { EmptyState } from "../../../shared/components/EmptyState";
import { Failure } from "../../../shared/components/Failure";
import { Skeleton } from "../../../shared/components/Skeleton";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { Layer, onDemand } from "../../../shared/onDemand";
import { figuresQuery, type InvoiceRow, invoicesQuery } from "../api/invoices";
import { cardsBelow, invoiceList, isFiltered, unfiltered } from "../listState";
import { useInvoiceName } from "../useInvoiceName";
import { BulkBand } from "./BulkBand";
import { Callout } from "./Callout";
import styles from "./InvoiceTable.module.css";
import { ListTools } from "./ListTools";
import { RowActs } from "./RowActs";
import { useInvoiceColumns } from "./useInvoiceColumns";

const CancelDialog = onDemand(() => import("./CancelDialog"));
const EditIssuedRowDialog = onDemand(() => import("./EditIssuedRowDialog"));
const dialogs = [CancelDialog, EditIssuedRowDialog];

interface InvoiceListProps {
  profile: Profile;
  /** Absent where no invoice can be made. */
  createPath: string | undefined;
}

const none: readonly InvoiceRow[] = [];

export function InvoiceList({ profile, createPath }: InvoiceListProps) {
  const { t } = useTranslation();
  const controls = useListState(invoiceList);
  const { state, show } = controls;
  const page = useQuery(invoicesQuery(profile.id, state));
  const { data: figures } = useQuery(figuresQuery(profile.id));
  const columns = useInvoiceColumns(profile.id, (figures?.sums.length ?? 0) > 1);
  const rows = page.data?.items ?? none;
  const sorting = { sort: state.sort, onSort: (sort: typeof state.sort) => show({ sort }) };
  useRefocus(rows.map(({ id }) => id).join());

  const selection = useSelection(rows);
  const [cancelling, setCancelling] = useState<readonly InvoiceRow[] | null>(null);
  const [editing, setEditing] = useState<InvoiceRow | null>(null);
  const mayWrite = useMay("invoices:write");
  const nameOf = useInvoiceName();

  const empty = page.data && rows.length === 0;
  if (empty && !isFiltered(state) && !controls.previous) {
    return (
      <EmptyState icon={ReceiptText} title={t("invoices.noneTitle")} text={t("invoices.noneText")}>
        {createPath && (
          <Link href={createPath} className={`${buttons.button} ${buttons.primary}`}>
            {t("invoices.createFirst")}
          </Link>
        )}
      </EmptyState>
    );
  }
  const retry = () => {
    // An expired cursor stays expired, so the retry leads to the first page.
    if (asApiError(page.error).code === "invalid_cursor") show({});
    else void page.refetch();
  };
  return (
    <>
      {figures && <Callout figures={figures} />}
      {selection.selected.length > 0 ? (
        <BulkBand selection={selection} onCancel={() => setCancelling(selection.selected)} />
      ) : (
        <ListTools {...controls} figures={figures} columns={columns} sorting={sorting} />
      )}
      {page.isPending ? (
        <div className={styles.filler}>
          <Skeleton lines={8} height={22} />
        </div>
      ) : !page.data ? (
        <Failure error={page.error} retry={retry} />
      ) : (
        <DataTable
          caption={t("invoices.section")}
          look="panel"
          cardsBelow={cardsBelow}
          columns={columns}
          rows={rows}
          sorting={sorting}
          selection={mayWrite ? { ...selection, nameOf } : undefined}
          acts={(row) => <RowActs customerId={profile.id} row={row} onEditIssued={setEditing} />}
          empty={
            <EmptyState icon={SearchX} title={t("invoices.noMatchTitle")} text={t("invoices.noMatchText")}>
              <Button onClick={() => show(unfiltered)}>{t("actions.clearFilters")}</Button>
            </EmptyState>
          }
        />
      )}
      {page.data && (rows.length > 0 || controls.previous) && (
        <Pager
          {...controls}
          shown={t("invoices.shown", { count: rows.length })}
          nextCursor={page.data.next_cursor ?? null}
        />
      )}
      <Layer dialogs={dialogs}>
        {cancelling && (
          <CancelDialog customerId={profile.id} invoices={cancelling} onClose={() => setCancelling(null)} />
        )}
        {editing && (
          <EditIssuedRowDialog customerId={profile.id} invoiceId={editing.id} onClose={() => setEditing(null)} />
        )}
      </Layer>
    </>
  );
}
