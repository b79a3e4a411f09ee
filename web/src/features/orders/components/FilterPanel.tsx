// Filters by number, date, payment and amount.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "../../../shared/components/fields";
import { FilterPopover } from "../../../shared/components/FilterPopover";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { readTyped, typedText } from "../../../shared/money/typed";
import { noRanges, type OrderListControls, payments, rangesIn } from "../listState";
import styles from "../../../shared/money/DocumentTools.module.css";

type FilterProps = Pick<OrderListControls, "state" | "show">;

export function FilterPanel(props: FilterProps) {
  const { t } = useTranslation();
  return (
    <FilterPopover label={t("orders.filters")} used={rangesIn(props.state)}>
      <Fields {...props} />
    </FilterPopover>
  );
}

const typingPause = 400;

type Range = keyof typeof noRanges;

function Fields({ state, show }: FilterProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState<Record<Range, string>>(() => ({
    number: state.number,
    dateFrom: state.dateFrom,
    dateTo: state.dateTo,
    totalFrom: typedText(state.totalFrom, i18n.language),
    totalTo: typedText(state.totalTo, i18n.language),
  }));
  const settled = useDebounced(typed, typingPause);
  const showNow = useRef(show);
  useEffect(() => {
    showNow.current = show;
  });
  const began = useRef(settled);
  useEffect(() => {
    if (settled === began.current) return;
    const amount = (text: string) => readTyped(text, i18n.language, 2).value ?? "";
    showNow.current({ ...settled, totalFrom: amount(settled.totalFrom), totalTo: amount(settled.totalTo) });
  }, [settled, i18n.language]);

  const field = (name: Range, label: string, type: "text" | "date") => (
    <TextField
      optional
      label={label}
      type={type}
      {...(name.startsWith("total") && { inputMode: "decimal" as const })}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  return (
    <>
      {field("number", t("orders.find"), "text")}
      <div className={styles.range}>
        {field("dateFrom", t("orders.from"), "date")}
        {field("dateTo", t("orders.until"), "date")}
      </div>
      <div className={styles.range}>
        {field("totalFrom", t("orders.totalFrom"), "text")}
        {field("totalTo", t("orders.totalUntil"), "text")}
      </div>
      <SelectField
        label={t("orders.payment")}
        value={state.payment}
        options={payments.map((value) => ({
          value,
          label: value === "any" ? t("orders.anyPayment") : t(`orderPayments.${value}`),
        }))}
        onChange={(payment) => show({ payment })}
      />
    </>
  );
}
