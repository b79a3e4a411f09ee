// The names under which a business trades: a line for each, added and removed.
import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { customerDraftLimits } from "../../api/constants";
import { Button } from "../../components/buttons/Button";
import { IconButton } from "../../components/buttons/IconButton";
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
      {names.map((name, place) => {
        const problem = problemOf(`trade_names.${place}`);
        return (
          // The index is the key, because equal names have no other identity.
          <div key={place} className={styles.line}>
            <input
              className={field.control}
              value={name}
              maxLength={customerDraftLimits["trade_names[]"]}
              autoComplete="off"
              aria-label={t("forms.tradeName", { place: place + 1 })}
              aria-invalid={problem ? true : undefined}
              onChange={(event) => onChange(names.with(place, event.target.value))}
            />
            <IconButton
              icon={X}
              label={t("forms.removeTradeName", { place: place + 1 })}
              onClick={() => onChange(names.toSpliced(place, 1))}
            />
            {problem && <p className={field.problem}>{problem}</p>}
          </div>
        );
      })}
      {names.length < customerDraftLimits.trade_names && (
        <Button onClick={() => onChange([...names, ""])}>
          <Plus size={16} aria-hidden />
          {t("forms.addTradeName")}
        </Button>
      )}
    </div>
  );
}
