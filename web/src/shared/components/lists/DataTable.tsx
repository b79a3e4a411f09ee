// A table of records: headings that sort, rows that can be selected, acts at each row's end. On a narrow screen each row is a card.
import type { CSSProperties, ReactNode, Ref } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { ErrorBoundary } from "../boundaries/ErrorBoundary";
import { type Column, isSortable, type Sorting } from "./columns";
import { SelectAll, SelectRow } from "./Select";
import { SortableHead } from "./SortableHead";
import { type CardsBelow, type Styles, stylesOf } from "./styles";
import type { Selection } from "./useSelection";

export interface DataTableProps<Row, SortKey extends string> {
  caption: string;
  columns: readonly Column<Row, SortKey>[];
  rows: readonly Row[];
  /** `page` fills a card of its own, `panel` lies in a RecordPanel and `card` in a Card, which has its own padding. */
  look: "page" | "panel" | "card";
  /** The width of the window, in pixels, up to which rows are cards. */
  cardsBelow: CardsBelow;
  /** Absent for a list in one fixed order. */
  sorting?: Sorting<SortKey>;
  /** Absent if the member has no bulk actions. */
  selection?: RowSelection<Row> | undefined;
  /** Buttons at the end of a row; absent if the member has none. */
  acts?: ((row: Row) => ReactNode) | undefined;
  /** In the place of a table without rows. */
  empty?: ReactNode;
  ref?: Ref<HTMLTableElement>;
}

interface RowSelection<Row> extends Selection<Row> {
  /** What a row is called. */
  nameOf: (row: Row) => string;
}

export function DataTable<Row extends { id: string }, SortKey extends string = never>(
  props: DataTableProps<Row, SortKey>,
) {
  const { caption, rows, look, cardsBelow, empty, ref } = props;
  const styles = stylesOf[cardsBelow];
  if (rows.length === 0 && empty) return empty;
  return (
    // The roles are written out because `display: block`, which makes a row a card, takes them away.
    <table ref={ref} role="table" tabIndex={-1} className={`${styles.table} ${styles[look]}`}>
      <caption className="visually-hidden">{caption}</caption>
      <Head {...props} />
      <tbody role="rowgroup">
        {rows.map((row) => (
          <ErrorBoundary key={row.id} at={row} fallback={() => <BrokenRow {...props} />}>
            <WholeRow {...props} row={row} />
          </ErrorBoundary>
        ))}
      </tbody>
    </table>
  );
}

function WholeRow<Row extends { id: string }, SortKey extends string>(
  props: DataTableProps<Row, SortKey> & { row: Row },
) {
  const { columns, cardsBelow, selection, acts, row } = props;
  const styles = stylesOf[cardsBelow];
  return (
    <tr role="row" className={selection?.has(row) ? styles.selected : undefined}>
      {selection && (
        <td role="cell" className={styles.select}>
          <SelectRow
            name={selection.nameOf(row)}
            selected={selection.has(row)}
            onToggle={() => selection.toggle(row)}
          />
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={row} styles={styles} />
      ))}
      {acts && (
        <td role="cell" className={styles.acts}>
          {acts(row)}
        </td>
      )}
    </tr>
  );
}

/** In the place of a row with a value that cannot be shown. */
function BrokenRow<Row, SortKey extends string>({ columns, selection, acts }: DataTableProps<Row, SortKey>) {
  const { t } = useTranslation();
  return (
    <tr role="row">
      <td role="cell" colSpan={columns.length + Number(Boolean(selection)) + Number(Boolean(acts))}>
        {t("table.brokenRow")}
      </td>
    </tr>
  );
}

function Head<Row, SortKey extends string>(props: DataTableProps<Row, SortKey>) {
  const { columns, cardsBelow, sorting, selection, acts } = props;
  const { t } = useTranslation();
  const styles = stylesOf[cardsBelow];
  return (
    <thead role="rowgroup" className={sorting || selection ? styles.operable : undefined}>
      <tr role="row">
        {selection && (
          <th role="columnheader" scope="col" className={styles.select}>
            <SelectAll selection={selection} />
          </th>
        )}
        {columns.map((column) =>
          sorting && isSortable(column) ? (
            <SortableHead
              key={column.id}
              label={column.label}
              className={headLook(column, styles)}
              sortKey={column.sortKey}
              sorting={sorting}
              styles={styles}
            />
          ) : (
            <th key={column.id} role="columnheader" scope="col" className={headLook(column, styles)}>
              {column.label}
            </th>
          ),
        )}
        {acts && (
          <th role="columnheader" scope="col">
            <span className="visually-hidden">{t("table.acts")}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

/** Only a heading above amounts differs: it ends where they do. */
function headLook({ look }: Pick<Column<unknown>, "look">, styles: Styles) {
  return look === "amount" ? styles.amount : undefined;
}

interface CellProps<Row> {
  column: Omit<Column<Row>, "sortKey">;
  row: Row;
  styles: Styles;
}

function Cell<Row>({ column, row, styles }: CellProps<Row>) {
  const { t } = useTranslation();
  const { label, look, share, render } = column;
  const value = render(row);
  return (
    <td
      role="cell"
      data-label={look === "title" ? undefined : label}
      className={[look && styles[look], share && styles.cut].filter(Boolean).join(" ") || undefined}
      style={share ? ({ "--share": `${share}%` } as CSSProperties) : undefined}
    >
      {value || value === 0 ? value : <span className={styles.none}>{t("states.never")}</span>}
    </td>
  );
}
