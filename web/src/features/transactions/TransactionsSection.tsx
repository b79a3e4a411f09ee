// The transactions of a customer: every event that the payment service has reported (Q17).
import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight } from "lucide-react";
import type { Profile } from "../../shared/api/types";
import { PagedTable } from "../../shared/components/lists/PagedTable";
import { useListState } from "../../shared/components/lists/useListState";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type TransactionRow, transactionsQuery } from "./api/transactions";
import { ListTools } from "./components/ListTools";
import { useTransactionColumns } from "./components/useTransactionColumns";
import { cardsBelow, isFiltered, transactionList, unfiltered } from "./listState";

const none: readonly TransactionRow[] = [];

export default function TransactionsSection({ profile: { id: customerId } }: { profile: Profile }) {
  const { t } = useTranslation();
  const controls = useListState(transactionList);
  const { state, show } = controls;
  const page = useQuery(transactionsQuery(customerId, state));
  const columns = useTransactionColumns(customerId);
  const rows = page.data?.items ?? none;
  const sorting = { sort: state.sort, onSort: (sort: typeof state.sort) => show({ sort }) };
  useRefocus(rows.map(({ id }) => id).join());
  const isEmpty = page.data && rows.length === 0 && !isFiltered(state) && !controls.previous;

  return (
    <RecordPanel title={t("transactions.section")}>
      {isEmpty ? (
        <EmptyState icon={ArrowLeftRight} title={t("transactions.noneTitle")} text={t("transactions.noneText")} />
      ) : (
        <>
          <ListTools {...controls} columns={columns} sorting={sorting} />
          <PagedTable
            page={page}
            controls={controls}
            unfiltered={unfiltered}
            words={{
              noMatchTitle: t("transactions.noMatchTitle"),
              noMatchText: t("transactions.noMatchText"),
              shown: t("transactions.shown", { count: rows.length }),
            }}
            caption={t("transactions.section")}
            cardsBelow={cardsBelow}
            columns={columns}
            sorting={sorting}
          />
        </>
      )}
    </RecordPanel>
  );
}
