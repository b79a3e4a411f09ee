// The invoices of one page of the list: callout, tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { ReceiptText } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import buttons from "../../../shared/components/buttons/Button.module.css";
import { PagedTable } from "../../../shared/components/lists/PagedTable";
import { useSelection } from "../../../shared/components/lists/useSelection";
import { useListState } from "../../../shared/components/lists/useListState";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { figuresQuery, type InvoiceRow, invoicesQuery } from "../api/invoices";
import { cardsBelow, invoiceList, isFiltered, unfiltered } from "../listState";
import { useInvoiceName } from "../useInvoiceName";
import { BulkBand } from "./BulkBand";
import { Callout } from "./Callout";
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
  return (
    <>
      {figures && <Callout figures={figures} />}
      {selection.selected.length > 0 ? (
        <BulkBand selection={selection} onCancel={() => setCancelling(selection.selected)} />
      ) : (
        <ListTools {...controls} figures={figures} columns={columns} sorting={sorting} />
      )}
      <PagedTable
        page={page}
        controls={controls}
        unfiltered={unfiltered}
        words={{
          noMatchTitle: t("invoices.noMatchTitle"),
          noMatchText: t("invoices.noMatchText"),
          shown: t("invoices.shown", { count: rows.length }),
        }}
        caption={t("invoices.section")}
        cardsBelow={cardsBelow}
        columns={columns}
        sorting={sorting}
        selection={mayWrite ? { ...selection, nameOf } : undefined}
        acts={(row) => <RowActs customerId={profile.id} row={row} onEditIssued={setEditing} />}
      />
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
