// Above the table: the quick views, the status pills with their counts, and the filters by number, amount and dates.
import { Button } from "../../../shared/components/buttons/Button";
import type { Column, Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { InvoiceFigures, InvoiceRow } from "../api/invoices";
import { cardsBelow, isFiltered, type InvoiceListControls, type InvoiceSortKey, unfiltered, views } from "../listState";
import { countOf, type Pill, pills } from "../statuses";
import { FilterPanel } from "./FilterPanel";
import tools from "../../../shared/money/DocumentTools.module.css";
import styles from "./ListTools.module.css";

interface ListToolsProps extends InvoiceListControls {
  figures: InvoiceFigures | undefined;
  columns: readonly Column<InvoiceRow, InvoiceSortKey>[];
  sorting: Sorting<InvoiceSortKey>;
}

export function ListTools({ state, show, figures, columns, sorting }: ListToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={tools.tools}>
      <div className={styles.views} role="group" aria-label={t("invoices.viewsLabel")}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === state.view}
            onClick={() => show({ view, status: unfiltered.status })}
          >
            {t(`invoices.views.${view}`)}
          </button>
        ))}
      </div>
      <div className={tools.filters}>
        {isFiltered(state) && (
          <Button look="quiet" onClick={() => show(unfiltered)}>
            {t("actions.clearFilters")}
          </Button>
        )}
        <FilterPanel {...{ state, show, figures }} />
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
      <Pills {...{ state, show, figures }} />
    </div>
  );
}

function Pills({ state, show, figures }: Pick<ListToolsProps, "state" | "show" | "figures">) {
  const { t, i18n } = useTranslation();
  const pressed = (pill: Pill) => state.view === "all" && state.status.length === 1 && state.status[0] === pill;
  const number = (value: number | undefined) => value !== undefined && <span>{count(value, i18n.language)}</span>;
  return (
    <div className={`${tools.pills} ${styles.statuses}`} role="group" aria-label={t("fields.status")}>
      <button
        type="button"
        aria-pressed={state.view === "all" && state.status.length === 0}
        onClick={() => show({ view: "all", status: unfiltered.status })}
      >
        {t("invoices.all")} {number(figures?.counts.all)}
      </button>
      {pills.map((pill) => (
        <button
          key={pill}
          type="button"
          aria-pressed={pressed(pill)}
          onClick={() => show({ view: "all", status: [pill] })}
        >
          {t(`invoiceStatuses.${pill}`)} {number(figures && countOf(pill, figures.counts))}
        </button>
      ))}
    </div>
  );
}
