// Above the table: the status pills with their counts, the tag filter, and the search box.
import { useTranslation } from "react-i18next";
import { useMe } from "../../../shared/access/me";
import { Button } from "../../../shared/components/Button";
import { count } from "../../../shared/formats";
import { type ListControls, statuses } from "../listState";
import styles from "./ListTools.module.css";
import { SearchBox } from "./SearchBox";
import { SortField } from "./SortField";
import { TagFilter } from "./TagFilter";
import type { SearchText } from "../useSearchText";

interface ListToolsProps extends ListControls {
  search: SearchText;
  /** Null where there is nothing to clear. */
  onClear: (() => void) | null;
}

export function ListTools({ state, show, search, onClear }: ListToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <StatusPills {...{ state, show }} />
      <div className={styles.filters}>
        {onClear && (
          <Button look="quiet" onClick={onClear}>
            {t("actions.clearFilters")}
          </Button>
        )}
        <TagFilter {...{ state, show }} />
        <SearchBox search={search} />
        <SortField {...{ state, show }} />
      </div>
    </div>
  );
}

function StatusPills({ state, show }: Pick<ListControls, "state" | "show">) {
  const { t, i18n } = useTranslation();
  const totals = useMe()?.merchant.customers;
  const countOf = (status: (typeof statuses)[number]) =>
    status === "any" ? Object.values(totals ?? {}).reduce((sum, one) => sum + one, 0) : (totals?.[status] ?? 0);
  return (
    <div className={styles.pills} role="group" aria-label={t("fields.status")}>
      {statuses.map((status) => (
        <button key={status} type="button" aria-pressed={status === state.status} onClick={() => show({ status })}>
          {status === "any" ? t("customers.all") : t(`statuses.${status}`)}
          {totals && " "}
          {totals && <span>{count(countOf(status), i18n.language)}</span>}
        </button>
      ))}
    </div>
  );
}
