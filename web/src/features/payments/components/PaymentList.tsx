// The payments of one page of the list: tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { Banknote, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asApiError } from "../../../shared/api/errors";
import { Button } from "../../../shared/components/Button";
import { DataTable } from "../../../shared/components/DataTable/DataTable";
import { Pager } from "../../../shared/components/DataTable/Pager";
import { useListState } from "../../../shared/components/DataTable/useListState";
import { EmptyState } from "../../../shared/components/EmptyState";
import { Failure } from "../../../shared/components/Failure";
import { Skeleton } from "../../../shared/components/Skeleton";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { type PaymentRow, paymentsQuery } from "../api/payments";
import { cardsBelow, isFiltered, paymentList, unfiltered } from "../listState";
import { ListTools } from "./ListTools";
import styles from "./PaymentTable.module.css";
import { usePaymentColumns } from "./usePaymentColumns";

interface PaymentListProps {
  customerId: string;
  /** Below the words of a list without payments. */
  first: ReactNode;
}

const none: readonly PaymentRow[] = [];

export function PaymentList({ customerId, first }: PaymentListProps) {
  const { t } = useTranslation();
  const controls = useListState(paymentList);
  const { state, show } = controls;
  const page = useQuery(paymentsQuery(customerId, state));
  const columns = usePaymentColumns(customerId);
  const rows = page.data?.items ?? none;
  const sorting = { sort: state.sort, onSort: (sort: typeof state.sort) => show({ sort }) };
  useRefocus(rows.map(({ id }) => id).join());

  if (page.data && rows.length === 0 && !isFiltered(state) && !controls.previous) {
    return (
      <EmptyState icon={Banknote} title={t("payments.noneTitle")} text={t("payments.noneText")}>
        {first}
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
      <ListTools {...controls} columns={columns} sorting={sorting} />
      {page.isPending ? (
        <div className={styles.filler}>
          <Skeleton lines={8} height={22} />
        </div>
      ) : !page.data ? (
        <Failure error={page.error} retry={retry} />
      ) : (
        <DataTable
          caption={t("payments.section")}
          look="panel"
          cardsBelow={cardsBelow}
          columns={columns}
          rows={rows}
          sorting={sorting}
          empty={
            <EmptyState icon={SearchX} title={t("payments.noMatchTitle")} text={t("payments.noMatchText")}>
              <Button onClick={() => show(unfiltered)}>{t("actions.clearFilters")}</Button>
            </EmptyState>
          }
        />
      )}
      {page.data && (rows.length > 0 || controls.previous) && (
        <Pager
          {...controls}
          shown={t("payments.shown", { count: rows.length })}
          nextCursor={page.data.next_cursor ?? null}
        />
      )}
    </>
  );
}
