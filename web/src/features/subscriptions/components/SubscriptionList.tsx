// The subscriptions of one page of the list: callout, pills, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { CalendarSync } from "lucide-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Button } from "../../../shared/components/buttons/Button";
import { PagedTable } from "../../../shared/components/lists/PagedTable";
import { useListState } from "../../../shared/components/lists/useListState";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { subscriptionFiguresQuery, type SubscriptionRow, subscriptionsQuery } from "../api/subscriptions";
import { cardsBelow, isFiltered, subscriptionList, unfiltered } from "../listState";
import { Callout } from "./Callout";
import { ListTools } from "./ListTools";
import { useSubscriptionColumns } from "./useSubscriptionColumns";

interface SubscriptionListProps {
  customerId: string;
  /** Below the words of a list without subscriptions. */
  first: ReactNode;
}

const none: readonly SubscriptionRow[] = [];

export function SubscriptionList({ customerId, first }: SubscriptionListProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const controls = useListState(subscriptionList);
  const { state, show } = controls;
  const page = useQuery(subscriptionsQuery(customerId, state));
  const { data: figures } = useQuery(subscriptionFiguresQuery(customerId));
  const columns = useSubscriptionColumns(customerId);
  const rows = page.data?.items ?? none;
  const sorting = { sort: state.sort, onSort: (sort: typeof state.sort) => show({ sort }) };
  useRefocus(rows.map(({ id }) => id).join());

  if (page.data && rows.length === 0 && !isFiltered(state) && !controls.previous) {
    return (
      <EmptyState icon={CalendarSync} title={t("subscriptions.noneTitle")} text={t("subscriptions.noneText")}>
        {first}
      </EmptyState>
    );
  }
  const view = ({ id, product }: SubscriptionRow) => (
    <Button
      aria-label={t("subscriptions.viewNamed", { product })}
      onClick={() => navigate(`/customers/${customerId}/subscriptions/${id}`)}
    >
      {t("subscriptions.view")}
    </Button>
  );
  return (
    <>
      {figures && <Callout figures={figures} />}
      <ListTools {...{ state, show, figures, columns, sorting }} />
      <PagedTable
        page={page}
        controls={controls}
        unfiltered={unfiltered}
        words={{
          noMatchTitle: t("subscriptions.noMatchTitle"),
          noMatchText: t("subscriptions.noMatchText"),
          shown: t("subscriptions.shown", { count: rows.length }),
        }}
        caption={t("subscriptions.section")}
        cardsBelow={cardsBelow}
        columns={columns}
        sorting={sorting}
        acts={view}
      />
    </>
  );
}
