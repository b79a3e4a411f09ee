// Filters by number, date, payment and amount. A native popover: Escape and a click beside it close it.
import { ChevronDown, ListFilter } from "lucide-react";
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import buttons from "../../../shared/components/Button.module.css";
import { SelectField, TextField } from "../../../shared/components/fields";
import { placeUnder } from "../../../shared/components/placeUnder";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { readTyped, typedText } from "../../../shared/money/typed";
import { noRanges, type OrderListControls, payments, rangesIn } from "../listState";
import styles from "./ListTools.module.css";

type FilterProps = Pick<OrderListControls, "state" | "show">;

export function FilterPanel(props: FilterProps) {
  const { t } = useTranslation();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const used = rangesIn(props.state);
  return (
    <>
      <button ref={opener} type="button" className={buttons.button} popoverTarget={id} aria-expanded={open}>
        <ListFilter size={16} aria-hidden />
        {t("orders.filters")}
        {used > 0 && <span className={styles.count}>{used}</span>}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={t("orders.filters")}
        className={styles.panel}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open && <Fields {...props} opener={opener} />}
      </div>
    </>
  );
}

const typingPause = 400;

type Range = keyof typeof noRanges;

function Fields({ state, show, opener }: FilterProps & { opener: RefObject<HTMLElement | null> }) {
  const { t, i18n } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
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

  useLayoutEffect(() => {
    const popover = form.current?.closest<HTMLElement>("[popover]");
    if (popover && opener.current) placeUnder(opener.current, popover);
    form.current?.querySelector("input")?.focus();
  }, [opener]);

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
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
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
    </form>
  );
}
