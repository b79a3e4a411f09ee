// Filters by several statuses, number, dates and total.
import { FilterPopover } from "../../../shared/components/buttons/FilterPopover";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { CurrencyOfTotal, TypedField, TypedRange } from "../../../shared/money/filters/TypedField";
import { useTypedFilters } from "../../../shared/money/filters/useTypedFilters";
import type { InvoiceFigures } from "../api/invoices";
import { type InvoiceListControls, rangesIn, typedFilters } from "../listState";
import { pills } from "../statuses";
import styles from "./ListTools.module.css";

interface FilterPanelProps extends Pick<InvoiceListControls, "state" | "show"> {
  figures: InvoiceFigures | undefined;
}

export function FilterPanel({ state, show, figures }: FilterPanelProps) {
  const { t } = useTranslation();
  const currencies = figures?.sums.map(({ currency }) => currency) ?? [];
  const filters = useTypedFilters({ kinds: typedFilters, shown: state, currencies, apply: show });
  const range = (name: "date" | "due" | "paid" | "total", label: string) => (
    <TypedRange
      of={filters}
      ends={[
        [`${name}From`, t("invoices.rangeFrom", { field: label })],
        [`${name}To`, t("invoices.rangeTo", { field: label })],
      ]}
    />
  );
  const toggle = (pill: (typeof pills)[number]) => {
    const others = state.status.filter((other) => other !== pill);
    show({
      view: "all",
      status:
        others.length < state.status.length ? others : pills.filter((one) => one === pill || others.includes(one)),
    });
  };

  return (
    <FilterPopover
      label={t("invoices.filters")}
      used={rangesIn(state)}
      onEnter={filters.takeNow}
      onClose={filters.close}
    >
      <TypedField of={filters} name="number" label={t("invoices.filterNumber")} />
      {range("date", t("invoices.date"))}
      {range("due", t("invoices.dueDate"))}
      {range("paid", t("invoices.paidInFull"))}
      {range("total", t("invoices.amount"))}
      <CurrencyOfTotal of={filters} />
      <fieldset className={styles.checks}>
        <legend>{t("fields.status")}</legend>
        {pills.map((pill) => (
          <label key={pill}>
            <input type="checkbox" checked={state.status.includes(pill)} onChange={() => toggle(pill)} />
            {t(`invoiceStatuses.${pill}`)}
          </label>
        ))}
      </fieldset>
    </FilterPopover>
  );
}
