// Above the table: the origins, and the filters by day and status.
import { Button } from "../../../shared/components/buttons/Button";
import type { Column, Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import styles from "../../../shared/money/DocumentTools.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { PaymentRow } from "../api/payments";
import {
  cardsBelow,
  isFiltered,
  origins,
  type PaymentListControls,
  type PaymentSortKey,
  unfiltered,
} from "../listState";
import { FilterPanel } from "./FilterPanel";

interface ListToolsProps extends PaymentListControls {
  columns: readonly Column<PaymentRow, PaymentSortKey>[];
  sorting: Sorting<PaymentSortKey>;
}

export function ListTools({ state, show, columns, sorting }: ListToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <div className={styles.pills} role="group" aria-label={t("payments.origin")}>
        {origins.map((origin) => (
          <button key={origin} type="button" aria-pressed={origin === state.origin} onClick={() => show({ origin })}>
            {origin === "all" ? t("payments.all") : t(`paymentOrigins.${origin}`)}
          </button>
        ))}
      </div>
      <div className={styles.filters}>
        {isFiltered(state) && (
          <Button look="quiet" onClick={() => show(unfiltered)}>
            {t("actions.clearFilters")}
          </Button>
        )}
        <FilterPanel {...{ state, show }} />
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
    </div>
  );
}
