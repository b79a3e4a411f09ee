// Filters by number, date, payment and total.
import { SelectField } from "../../../shared/components/fields/fields";
import { FilterPopover } from "../../../shared/components/buttons/FilterPopover";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { CurrencyOfTotal, TypedField, TypedRange } from "../../../shared/money/filters/TypedField";
import { useTypedFilters } from "../../../shared/money/filters/useTypedFilters";
import type { OrderFigures } from "../api/orders";
import { type OrderListControls, payments, rangesIn, typedFilters } from "../listState";

interface FilterPanelProps extends Pick<OrderListControls, "state" | "show"> {
  figures: OrderFigures | undefined;
}

export function FilterPanel({ state, show, figures }: FilterPanelProps) {
  const { t } = useTranslation();
  const currencies = figures?.sums.map(({ currency }) => currency) ?? [];
  const filters = useTypedFilters({ kinds: typedFilters, shown: state, currencies, apply: show });
  return (
    <FilterPopover label={t("orders.filters")} used={rangesIn(state)} onEnter={filters.takeNow} onClose={filters.close}>
      <TypedField of={filters} name="number" label={t("orders.find")} />
      <TypedRange
        of={filters}
        ends={[
          ["dateFrom", t("orders.from")],
          ["dateTo", t("orders.until")],
        ]}
      />
      <TypedRange
        of={filters}
        ends={[
          ["totalFrom", t("orders.totalFrom")],
          ["totalTo", t("orders.totalUntil")],
        ]}
      />
      <CurrencyOfTotal of={filters} />
      <SelectField
        label={t("orders.payment")}
        value={state.payment}
        options={payments.map((value) => ({
          value,
          label: value === "any" ? t("orders.anyPayment") : t(`orderPayments.${value}`),
        }))}
        onChange={(payment) => show({ payment })}
      />
    </FilterPopover>
  );
}
