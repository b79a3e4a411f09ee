// The order of a list whose rows are cards, and which therefore has no headings to click.
import { useTranslation } from "../../i18n/useTranslation";
import { type Column, isSortable, type Sort, type Sorting } from "./columns";
import { type CardsBelow, stylesOf } from "./styles";

interface SortFieldProps<Row, SortKey extends string> {
  columns: readonly Column<Row, SortKey>[];
  sorting: Sorting<SortKey>;
  /** As the table has it. */
  cardsBelow: CardsBelow;
}

export function SortField<Row, SortKey extends string>({ columns, sorting, cardsBelow }: SortFieldProps<Row, SortKey>) {
  const { t } = useTranslation();
  return (
    <label className={stylesOf[cardsBelow].sortField}>
      <span>{t("table.sort")}</span>
      <select
        value={sorting.sort}
        disabled={sorting.fixed !== undefined}
        onChange={(event) => sorting.onSort(event.target.value as Sort<SortKey>)}
      >
        {columns.filter(isSortable).flatMap(({ sortKey, label }) => [
          <option key={sortKey} value={sortKey}>
            {t("table.ascending", { column: label })}
          </option>,
          <option key={`-${sortKey}`} value={`-${sortKey}`}>
            {t("table.descending", { column: label })}
          </option>,
        ])}
      </select>
    </label>
  );
}
