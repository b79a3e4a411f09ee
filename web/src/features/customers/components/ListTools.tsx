// Above the table: the status pills with their counts, the tag filter, and the search box.
import { useMe } from "../../../shared/access/me";
import { statusValues } from "../../../shared/api/constants";
import { Button } from "../../../shared/components/buttons/Button";
import type { Sorting } from "../../../shared/components/lists/columns";
import { SortField } from "../../../shared/components/lists/SortField";
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { CustomerListControls, CustomerSortKey } from "../listState";
import styles from "./ListTools.module.css";
import { cardsBelow } from "./CustomerTable";
import { SearchBox } from "./SearchBox";
import { TagFilter } from "./TagFilter";
import { useCustomerColumns } from "./useCustomerColumns";
import type { SearchText } from "../useSearchText";

interface ListToolsProps extends CustomerListControls {
  search: SearchText;
  sorting: Sorting<CustomerSortKey>;
  /** Null where there is nothing to clear. */
  onClear: (() => void) | null;
}

export function ListTools({ state, show, search, sorting, onClear }: ListToolsProps) {
  const { t } = useTranslation();
  const columns = useCustomerColumns();
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
        <SortField columns={columns} sorting={sorting} cardsBelow={cardsBelow} />
      </div>
    </div>
  );
}

/** All of them first. */
const statuses = ["any", ...statusValues] as const;

function StatusPills({ state, show }: Pick<CustomerListControls, "state" | "show">) {
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
