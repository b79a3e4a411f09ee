// The orders of one page of the list: tools, table, and its states.
import { useQuery } from "@tanstack/react-query";
import { Package, SearchX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { asApiError } from "../../../shared/api/errors";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/Button";
import buttons from "../../../shared/components/Button.module.css";
import { DataTable } from "../../../shared/components/DataTable/DataTable";
import { Pager } from "../../../shared/components/DataTable/Pager";
import { useListState } from "../../../shared/components/DataTable/useListState";
import { EmptyState } from "../../../shared/components/EmptyState";
import { Failure } from "../../../shared/components/Failure";
import { Skeleton } from "../../../shared/components/Skeleton";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { orderFiguresQuery, type OrderRow, ordersQuery } from "../api/orders";
import { cardsBelow, isFiltered, orderList, unfiltered } from "../listState";
import { Callout } from "./Callout";
import { ListTools } from "./ListTools";
import styles from "./OrderTable.module.css";
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
  const retry = () => {
    // An expired cursor stays expired, so the retry leads to the first page.
    if (asApiError(page.error).code === "invalid_cursor") show({});
    else void page.refetch();
  };
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
      {page.isPending ? (
        <div className={styles.filler}>
          <Skeleton lines={8} height={22} />
        </div>
      ) : !page.data ? (
        <Failure error={page.error} retry={retry} />
      ) : (
        <DataTable
          caption={t("orders.section")}
          look="panel"
          cardsBelow={cardsBelow}
          columns={columns}
          rows={rows}
          sorting={sorting}
          acts={view}
          empty={
            <EmptyState icon={SearchX} title={t("orders.noMatchTitle")} text={t("orders.noMatchText")}>
              <Button onClick={() => show(unfiltered)}>{t("actions.clearFilters")}</Button>
            </EmptyState>
          }
        />
      )}
      {page.data && (rows.length > 0 || controls.previous) && (
        <Pager
          {...controls}
          shown={t("orders.shown", { count: rows.length })}
          nextCursor={page.data.next_cursor ?? null}
        />
      )}
    </>
  );
}
