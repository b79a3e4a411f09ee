// Filters by day and status.
import { SelectField } from "../../../shared/components/fields/fields";
import { FilterPopover } from "../../../shared/components/buttons/FilterPopover";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { TypedRange } from "../../../shared/money/filters/TypedField";
import { useTypedFilters } from "../../../shared/money/filters/useTypedFilters";
import { filtersIn, type PaymentListControls, statuses, typedFilters } from "../listState";

export function FilterPanel({ state, show }: Pick<PaymentListControls, "state" | "show">) {
  const { t } = useTranslation();
  const shown = { ...state, currency: "" };
  const filters = useTypedFilters({ kinds: typedFilters, shown, currencies: [], apply: show });
  return (
    <FilterPopover
      label={t("payments.filters")}
      used={filtersIn(state)}
      onEnter={filters.takeNow}
      onClose={filters.close}
    >
      <TypedRange
        of={filters}
        ends={[
          ["dateFrom", t("payments.from")],
          ["dateTo", t("payments.until")],
        ]}
      />
      <SelectField
        label={t("payments.status")}
        value={state.status}
        options={statuses.map((value) => ({
          value,
          label: value === "any" ? t("payments.anyStatus") : t(`paymentStatuses.${value}`),
        }))}
        onChange={(status) => show({ status })}
      />
      {/* An explanation of a figure leads to the payments of its currency. */}
      {state.currency && (
        <SelectField
          label={t("filters.currency")}
          value={state.currency}
          options={[state.currency, ""].map((value) => ({ value, label: value || t("payments.anyCurrency") }))}
          onChange={(currency) => show({ currency })}
        />
      )}
    </FilterPopover>
  );
}
