// Above the table: the kinds, and the filters by status and method.
import { Button } from "../../../shared/components/buttons/Button";
import type { Column, Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import { SelectField } from "../../../shared/components/fields/fields";
import { FilterPopover } from "../../../shared/components/buttons/FilterPopover";
import styles from "../../../shared/money/DocumentTools.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { TransactionRow } from "../api/transactions";
import {
  cardsBelow,
  filtersIn,
  isFiltered,
  kinds,
  means,
  statuses,
  type TransactionListControls,
  type TransactionSortKey,
  unfiltered,
} from "../listState";

interface ListToolsProps extends TransactionListControls {
  columns: readonly Column<TransactionRow, TransactionSortKey>[];
  sorting: Sorting<TransactionSortKey>;
}

export function ListTools({ state, show, columns, sorting }: ListToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <div className={styles.pills} role="group" aria-label={t("transactions.kind")}>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === state.kind} onClick={() => show({ kind })}>
            {kind === "all" ? t("transactions.all") : t(`transactionKindsMany.${kind}`)}
          </button>
        ))}
      </div>
      <div className={styles.filters}>
        {isFiltered(state) && (
          <Button look="quiet" onClick={() => show(unfiltered)}>
            {t("actions.clearFilters")}
          </Button>
        )}
        <FilterPopover label={t("transactions.filters")} used={filtersIn(state)}>
          <SelectField
            label={t("transactions.status")}
            value={state.status}
            options={statuses.map((value) => ({
              value,
              label: value === "any" ? t("transactions.anyStatus") : t(`transactionStatuses.${value}`),
            }))}
            onChange={(status) => show({ status })}
          />
          <SelectField
            label={t("transactions.means")}
            value={state.means}
            options={means.map((value) => ({
              value,
              label: value === "any" ? t("transactions.anyMeans") : t(`paymentMeans.${value}`),
            }))}
            onChange={(chosen) => show({ means: chosen })}
          />
        </FilterPopover>
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
    </div>
  );
}
