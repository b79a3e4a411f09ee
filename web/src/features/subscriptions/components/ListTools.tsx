// Above the table: the status pills with their counts.
import type { Column, Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import { count } from "../../../shared/formats";
import styles from "../../../shared/money/DocumentTools.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionFigures, SubscriptionRow } from "../api/subscriptions";
import { cardsBelow, pills, type SubscriptionListControls, type SubscriptionSortKey } from "../listState";

interface ListToolsProps extends Pick<SubscriptionListControls, "state" | "show"> {
  figures: SubscriptionFigures | undefined;
  columns: readonly Column<SubscriptionRow, SubscriptionSortKey>[];
  sorting: Sorting<SubscriptionSortKey>;
}

export function ListTools({ state, show, figures, columns, sorting }: ListToolsProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.tools}>
      <div className={styles.pills} role="group" aria-label={t("subscriptions.filterByStatus")}>
        {pills.map((pill) => (
          <button key={pill} type="button" aria-pressed={pill === state.status} onClick={() => show({ status: pill })}>
            {pill === "all" ? t("subscriptions.all") : t(`subscriptionStatuses.${pill}`)}{" "}
            {figures && <span>{count(figures.counts[pill], i18n.language)}</span>}
          </button>
        ))}
      </div>
      <div className={styles.filters}>
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
    </div>
  );
}
