// The names under which a business trades: a line for each, added and removed.
import { Plus, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { customerDraftLimits } from "../../api/constants";
import { Button } from "../../components/buttons/Button";
import { IconButton } from "../../components/buttons/IconButton";
import { useFull } from "../../components/fields/useFull";
import { useTranslation } from "../../i18n/useTranslation";
import field from "../../components/fields/Field.module.css";
import styles from "./TradeNamesField.module.css";

interface TradeNamesFieldProps {
  label: string;
  value: readonly string[];
  onChange: (names: readonly string[]) => void;
  problemOf: (field: string) => string | undefined;
}

export function TradeNamesField({ label, value: names, onChange, problemOf }: TradeNamesFieldProps) {
  const { t } = useTranslation();
  const lines = useRef<HTMLDivElement>(null);
  const before = useRef(names.length);
  useEffect(() => {
    const focus = (what: string) => lines.current?.querySelector<HTMLElement>(what)?.focus();
    // A new line, which is empty, gets the focus; a removed line had it on its button, so it moves to "Add".
    if (names.length > before.current && names.at(-1) === "") focus("div:last-of-type > input");
    if (names.length < before.current && !lines.current?.contains(document.activeElement)) focus(":scope > button");
    before.current = names.length;
  }, [names]);

  return (
    <div ref={lines} role="group" aria-label={label} className={styles.names}>
      <span className={styles.label}>{label}</span>
      {names.map((name, place) => (
        <TradeName
          // The index is the key, because equal names have no other identity.
          key={place}
          place={place}
          name={name}
          problem={problemOf(`trade_names.${place}`)}
          onChange={(typed) => onChange(names.with(place, typed))}
          onRemove={() => onChange(names.toSpliced(place, 1))}
        />
      ))}
      {names.length < customerDraftLimits.trade_names && (
        <Button onClick={() => onChange([...names, ""])}>
          <Plus size={16} aria-hidden />
          {t("forms.addTradeName")}
        </Button>
      )}
    </div>
  );
}

interface TradeNameProps {
  place: number;
  name: string;
  problem: string | undefined;
  onChange: (name: string) => void;
  onRemove: () => void;
}

function TradeName({ place, name, problem, onChange, onRemove }: TradeNameProps) {
  const { t } = useTranslation();
  const id = useId();
  const maxLength = customerDraftLimits["trade_names[]"];
  const full = useFull({ value: name, maxLength });
  return (
    <div className={styles.line}>
      <input
        className={field.control}
        value={name}
        maxLength={maxLength}
        autoComplete="off"
        aria-label={t("forms.tradeName", { place: place + 1 })}
        aria-invalid={problem ? true : undefined}
        aria-describedby={(problem ?? full) && id}
        onChange={(event) => onChange(event.target.value)}
      />
      <IconButton icon={X} label={t("forms.removeTradeName", { place: place + 1 })} onClick={onRemove} />
      {(problem ?? full) && (
        <p id={id} className={problem ? field.problem : field.help}>
          {problem ?? full}
        </p>
      )}
    </div>
  );
}
