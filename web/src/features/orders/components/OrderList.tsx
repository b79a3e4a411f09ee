// The orders of one page of the list: tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { Package } from "lucide-react";
import { Link, useLocation } from "wouter";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import buttons from "../../../shared/components/buttons/Button.module.css";
import { PagedTable } from "../../../shared/components/lists/PagedTable";
import { useListState } from "../../../shared/components/lists/useListState";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { orderFiguresQuery, type OrderRow, ordersQuery } from "../api/orders";
import { cardsBelow, isFiltered, orderList, unfiltered } from "../listState";
import { Callout } from "./Callout";
import { ListTools } from "./ListTools";
import { useOrderColumns } from "./useOrderColumns";

interface OrderListProps {
  profile: Profile;
  /** Absent where no order can be placed. */
  createPath: string | undefined;
}

const none: readonly OrderRow[] = [];

export function OrderList({ profile, createPath }: OrderListProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const controls = useListState(orderList);
  const { state, show } = controls;
  const page = useQuery(ordersQuery(profile.id, state));
  const { data: figures } = useQuery(orderFiguresQuery(profile.id));
  const columns = useOrderColumns(profile.id);
  const rows = page.data?.items ?? none;
  const sorting = { sort: state.sort, onSort: (sort: typeof state.sort) => show({ sort }) };
  useRefocus(rows.map(({ id }) => id).join());

  if (page.data && rows.length === 0 && !isFiltered(state) && !controls.previous) {
    return (
      <EmptyState icon={Package} title={t("orders.noneTitle")} text={t("orders.noneText")}>
        {createPath && (
          <Link href={createPath} className={`${buttons.button} ${buttons.primary}`}>
            {t("orders.create")}
          </Link>
        )}
      </EmptyState>
    );
  }
  const view = ({ id, number }: OrderRow) => (
    <Button
      aria-label={t("orders.viewNamed", { number: number ?? id })}
      onClick={() => navigate(`/customers/${profile.id}/orders/${id}`)}
    >
      {t("orders.view")}
    </Button>
  );
  return (
    <>
      {figures && <Callout figures={figures} />}
      <ListTools {...controls} figures={figures} columns={columns} sorting={sorting} />
      <PagedTable
        page={page}
        controls={controls}
        unfiltered={unfiltered}
        words={{
          noMatchTitle: t("orders.noMatchTitle"),
          noMatchText: t("orders.noMatchText"),
          shown: t("orders.shown", { count: rows.length }),
        }}
        caption={t("orders.section")}
        cardsBelow={cardsBelow}
        columns={columns}
        sorting={sorting}
        acts={view}
      />
    </>
  );
}
