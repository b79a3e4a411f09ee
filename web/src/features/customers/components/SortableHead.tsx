// The heading of a column: a click sorts by it, another one turns the order round.
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Explained } from "../../../shared/components/Explained";
import styles from "./CustomerTable.module.css";
import { columnLabel } from "./columnLabel";
import type { Column, ListControls } from "../listState";

interface SortableHeadProps extends Pick<ListControls, "state" | "show"> {
  column: Column;
}

export function SortableHead({ column, state, show }: SortableHeadProps) {
  const { t } = useTranslation();
  const label = t(columnLabel(column));
  if (state.search) {
    return (
      <th role="columnheader" scope="col">
        <Explained by={t("customers.searchOrder")}>
          <button type="button" aria-disabled aria-description={t("customers.searchOrder")}>
            {label}
          </button>
        </Explained>
      </th>
    );
  }
  const order = state.sort === column ? "ascending" : state.sort === `-${column}` ? "descending" : undefined;
  const Arrow = order === "descending" ? ArrowDown : ArrowUp;
  return (
    <th role="columnheader" scope="col" aria-sort={order}>
      <button type="button" onClick={() => show({ sort: order === "ascending" ? `-${column}` : column })}>
        {label}
        <Arrow size={13} aria-hidden className={order ? undefined : styles.unsorted} />
      </button>
    </th>
  );
}
