// The payments of one page of the list: tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { Banknote } from "lucide-react";
import type { ReactNode } from "react";
import { PagedTable } from "../../../shared/components/lists/PagedTable";
import { useListState } from "../../../shared/components/lists/useListState";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type PaymentRow, paymentsQuery } from "../api/payments";
import { cardsBelow, isFiltered, paymentList, unfiltered } from "../listState";
import { ListTools } from "./ListTools";
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
  return (
    <>
      <ListTools {...controls} columns={columns} sorting={sorting} />
      <PagedTable
        page={page}
        controls={controls}
        unfiltered={unfiltered}
        words={{
          noMatchTitle: t("payments.noMatchTitle"),
          noMatchText: t("payments.noMatchText"),
          shown: t("payments.shown", { count: rows.length }),
        }}
        caption={t("payments.section")}
        cardsBelow={cardsBelow}
        columns={columns}
        sorting={sorting}
      />
    </>
  );
}
