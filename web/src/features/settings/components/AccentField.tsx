// The accent colour of documents: picked or typed, with a warning where it is hard to read on paper.
import { Field, type FieldProps } from "../../../shared/components/fields/Field";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { contrastWithWhite, isColour, readable } from "../contrast";
import styles from "./AccentField.module.css";

interface AccentFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function AccentField({ value, onChange, ...field }: AccentFieldProps) {
  const { t } = useTranslation();
  const typed = value.trim();
  const isFaint = isColour(typed) && contrastWithWhite(typed) < readable;
  return (
    <Field {...field} optional help={t("settings.invoices.accentHelp")}>
      {(wiring) => (
        <>
          <span className={styles.accent}>
            <input
              type="color"
              aria-label={t("settings.invoices.accentPick")}
              value={isColour(typed) ? typed.toLowerCase() : "#000000"}
              onChange={(event) => onChange(event.target.value)}
            />
            <input
              {...wiring}
              value={value}
              placeholder="#0e5a55"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange(event.target.value)}
            />
          </span>
          <span role="status" className={styles.faint}>
            {isFaint && t("settings.invoices.accentFaint")}
          </span>
        </>
      )}
    </Field>
  );
}
