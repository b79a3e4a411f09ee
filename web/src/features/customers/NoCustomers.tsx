// An empty list says why: nothing matches, nothing with this status, or nothing at all yet.
import { SearchX, UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import { Button } from "../../shared/components/Button";
import { EmptyState } from "../../shared/components/EmptyState";
import type { ListControls } from "./listState";

interface NoCustomersProps extends ListControls {
  /** Absent for those who may not add one. */
  onAdd?: (() => void) | undefined;
}

export function NoCustomers({ state, show, onAdd }: NoCustomersProps) {
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
  const text = state.search
    ? t("customers.noMatchText", { search: state.search, status: t(`statuses.${state.status}`).toLowerCase() })
    : t("customers.noneWithStatus");
  return (
    <EmptyState icon={SearchX} title={t("customers.noMatchTitle")} text={text}>
      {(state.search || state.status !== "active") && (
        <Button onClick={() => show({ search: "", status: "active" })}>{t("actions.clearFilters")}</Button>
      )}
    </EmptyState>
  );
}
