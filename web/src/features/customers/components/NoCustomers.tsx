// An empty list with the reason: no match, none of this status, or no customers yet.
import type { TFunction } from "i18next";
import { SearchX, UserRound } from "lucide-react";
import { useMe } from "../../../shared/access/me";
import { Button } from "../../../shared/components/buttons/Button";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isFiltered, type CustomerListState } from "../listState";

interface NoCustomersProps {
  state: CustomerListState;
  onClear: () => void;
  /** Absent without the permission. */
  onAdd?: (() => void) | undefined;
}

export function NoCustomers({ state, onClear, onAdd }: NoCustomersProps) {
  const { t } = useTranslation();
  const totals = useMe()?.merchant.customers;
  const none = totals && Object.values(totals).every((total) => total === 0);

  if (none && !state.search) {
    return (
      <EmptyState icon={UserRound} title={t("customers.noneTitle")} text={t("customers.noneText")}>
        {onAdd && (
          <Button look="primary" onClick={onAdd}>
            {t("customers.addFirst")}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} title={t("customers.noMatchTitle")} text={reason(state, t)}>
      {isFiltered(state) && <Button onClick={onClear}>{t("actions.clearFilters")}</Button>}
    </EmptyState>
  );
}

function reason({ search, tags, status }: CustomerListState, t: TFunction): string {
  if (tags.length > 0) return t("customers.noneWithFilters");
  if (!search) return t("customers.noneWithStatus");
  if (status === "any") return t("customers.noMatchAny", { search });
  return t("customers.noMatchText", { search, status: t(`statuses.${status}`).toLowerCase() });
}
