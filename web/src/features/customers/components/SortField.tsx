// Sorting where the columns have no headings: on a narrow screen.
import { useTranslation } from "react-i18next";
import { columnLabel } from "./columnLabel";
import { type ListControls, type Sort, sorts } from "../listState";
import styles from "./ListTools.module.css";

export function SortField({ state, show }: Pick<ListControls, "state" | "show">) {
  const { t } = useTranslation();
  const nameOf = (sort: Sort) => {
    const descending = sort.startsWith("-");
    const field = t(columnLabel((descending ? sort.slice(1) : sort) as Exclude<Sort, `-${string}`>));
    return t(descending ? "customers.descending" : "customers.ascending", { field });
  };
  return (
    <label className={styles.sort}>
      <span>{t("customers.sort")}</span>
      <select
        value={state.sort}
        disabled={state.search !== ""}
        onChange={(event) => show({ sort: event.target.value as Sort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {nameOf(sort)}
          </option>
        ))}
      </select>
    </label>
  );
}
