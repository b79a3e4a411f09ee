// Above the table: the status pills with their counts, and the filters by number, date, payment and amount.
import { Button } from "../../../shared/components/buttons/Button";
import type { Column, Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { OrderFigures, OrderRow } from "../api/orders";
import { cardsBelow, isFiltered, type OrderListControls, type OrderSortKey, pills, unfiltered } from "../listState";
import { FilterPanel } from "./FilterPanel";
import styles from "../../../shared/money/DocumentTools.module.css";

interface ListToolsProps extends OrderListControls {
  figures: OrderFigures | undefined;
  columns: readonly Column<OrderRow, OrderSortKey>[];
  sorting: Sorting<OrderSortKey>;
}

export function ListTools({ state, show, figures, columns, sorting }: ListToolsProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.tools}>
      <div className={styles.pills} role="group" aria-label={t("orders.filterByStatus")}>
        {pills.map((pill) => (
          <button key={pill} type="button" aria-pressed={pill === state.status} onClick={() => show({ status: pill })}>
            {pill === "all" ? t("orders.all") : t(`orderStatuses.${pill}`)}{" "}
            {figures && <span>{count(figures.counts[pill], i18n.language)}</span>}
          </button>
        ))}
      </div>
      <div className={styles.filters}>
        {isFiltered(state) && (
          <Button look="quiet" onClick={() => show(unfiltered)}>
            {t("actions.clearFilters")}
          </Button>
        )}
        <FilterPanel {...{ state, show, figures }} />
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
    </div>
  );
}
