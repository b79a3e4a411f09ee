// Filters by several statuses, number, dates and amount.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "../../../shared/components/fields";
import { FilterPopover } from "../../../shared/components/FilterPopover";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { readTyped, typedText } from "../../../shared/money/typed";
import type { InvoiceFigures } from "../api/invoices";
import { type InvoiceListControls, noRanges, rangesIn } from "../listState";
import { pills } from "../statuses";
import tools from "../../../shared/money/DocumentTools.module.css";
import styles from "./ListTools.module.css";

interface FilterProps extends Pick<InvoiceListControls, "state" | "show"> {
  figures: InvoiceFigures | undefined;
}

export function FilterPanel(props: FilterProps) {
  const { t } = useTranslation();
  return (
    <FilterPopover label={t("invoices.filters")} used={rangesIn(props.state)}>
      <Fields {...props} />
    </FilterPopover>
  );
}

const typingPause = 400;

function Fields({ state, show, figures }: FilterProps) {
  const { t, i18n } = useTranslation();
  const currencies = figures?.sums.map(({ currency }) => currency) ?? [];
  const [typed, setTyped] = useState(
    () =>
      ({
        ...Object.fromEntries(Object.keys(noRanges).map((name) => [name, state[name as keyof typeof noRanges]])),
        totalFrom: typedText(state.totalFrom, i18n.language),
        totalTo: typedText(state.totalTo, i18n.language),
        currency: state.currency || (currencies[0] ?? ""),
      }) as Record<keyof typeof noRanges, string>,
  );
  const settled = useDebounced(typed, typingPause);
  const showNow = useRef(show);
  useEffect(() => {
    showNow.current = show;
  });
  const began = useRef(settled);
  useEffect(() => {
    if (settled === began.current) return;
    const amount = (text: string) => readTyped(text, i18n.language, 2).value ?? "";
    const { totalFrom, totalTo, currency } = settled;
    const totals = { totalFrom: amount(totalFrom), totalTo: amount(totalTo) };
    showNow.current({ ...settled, ...totals, currency: totals.totalFrom || totals.totalTo ? currency : "" });
  }, [settled, i18n.language]);

  const field = (name: keyof typeof noRanges, label: string, type: "text" | "date") => (
    <TextField
      optional
      label={label}
      type={type}
      {...(name.startsWith("total") && { inputMode: "decimal" as const })}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  const range = (name: "date" | "due" | "total", label: string, type: "text" | "date") => (
    <div className={tools.range}>
      {field(`${name}From`, t("invoices.rangeFrom", { field: label }), type)}
      {field(`${name}To`, t("invoices.rangeTo", { field: label }), type)}
    </div>
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
    <>
      {field("number", t("invoices.filterNumber"), "text")}
      {range("date", t("invoices.date"), "date")}
      {range("due", t("invoices.dueDate"), "date")}
      {range("total", t("invoices.amount"), "text")}
      {currencies.length > 1 && (
        <SelectField
          label={t("invoices.form.currency")}
          value={typed.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => setTyped({ ...typed, currency })}
        />
      )}
      <fieldset className={styles.checks}>
        <legend>{t("fields.status")}</legend>
        {pills.map((pill) => (
          <label key={pill}>
            <input type="checkbox" checked={state.status.includes(pill)} onChange={() => toggle(pill)} />
            {t(`invoiceStatuses.${pill}`)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
