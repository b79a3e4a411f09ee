// The rows under their headings, each of which sorts.
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "../../../shared/api/types";
import styles from "./CustomerTable.module.css";
import { ListRow } from "./ListRow";
import { columns, type ListControls } from "../listState";
import { returnToRow } from "../openedRow";
import { SortableHead } from "./SortableHead";
import type { Ticks } from "../useTicks";

interface CustomerTableProps extends ListControls {
  rows: readonly CustomerRow[];
  /** Absent for those who can do nothing with several at once. */
  ticks: Ticks | undefined;
  /** Absent for those who may not. */
  onDelete: ((row: CustomerRow) => void) | undefined;
}

export function CustomerTable({ rows, state, show, ticks, onDelete }: CustomerTableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => returnToRow(body.current), []);
  return (
    // The roles are written out, since the cards of a narrow screen would lose them.
    <table className={styles.table} role="table" tabIndex={-1}>
      <caption className="visually-hidden">{t("customers.title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {ticks && (
            <th role="columnheader" scope="col" className={styles.tick}>
              <TickAll ticks={ticks} />
            </th>
          )}
          {columns.map((column) => (
            <SortableHead key={column} {...{ column, state, show }} />
          ))}
          <th role="columnheader" scope="col">
            <span className="visually-hidden">{t("customers.acts")}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {rows.map((row) => (
          <ListRow key={row.id} row={row} ticks={ticks} onDelete={onDelete} />
        ))}
      </tbody>
    </table>
  );
}

function TickAll({ ticks }: { ticks: Ticks }) {
  const { t } = useTranslation();
  const some = ticks.chosen.length > 0;
  return (
    <label>
      <input
        type="checkbox"
        aria-label={t("customers.selectAll")}
        checked={ticks.all}
        ref={(box) => {
          if (box) box.indeterminate = some && !ticks.all;
        }}
        onChange={() => (ticks.all ? ticks.clear() : ticks.tickAll())}
      />
    </label>
  );
}
