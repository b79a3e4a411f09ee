// What to state: everything or what is open, from which day to which, and in which currency.
import { RadioField, SelectField, TextField } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useTypedFilters } from "../../../shared/money/filters/useTypedFilters";
import type { Stated } from "../api/statement";
import { forms } from "../stated";
import styles from "../StatementSection.module.css";

const range = { from: "day", to: "day" } as const;

interface StatementToolsProps {
  stated: Stated;
  /** Those with issued invoices. */
  currencies: readonly string[];
  problemOf: (field: string) => string | undefined;
  onChange: (wish: Partial<Stated>) => void;
}

export function StatementTools({ stated, currencies, problemOf, onChange }: StatementToolsProps) {
  const { t } = useTranslation();
  const { form, currency } = stated;
  // A year is typed digit by digit, and each makes a day.
  const days = useTypedFilters({ kinds: range, shown: stated, currencies, apply: onChange });
  const offered = currency && !currencies.includes(currency) ? [...currencies, currency] : currencies;
  return (
    <div className={styles.tools}>
      <RadioField
        label={t("statement.form")}
        look="segments"
        value={form}
        options={forms.map((value) => ({ value, label: t(`statement.forms.${value}`) }))}
        onChange={(wanted) => onChange({ form: wanted })}
      />
      <div className={styles.range} onBlur={days.close}>
        {(["from", "to"] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={t(`statement.${end}`)}
            value={days.texts[end]}
            problem={problemOf(end)}
            onChange={(day) => days.change(end, day)}
          />
        ))}
      </div>
      {(offered.length > 1 || problemOf("currency")) && (
        <SelectField
          label={t("statement.currency")}
          value={currency}
          problem={problemOf("currency")}
          options={["", ...offered].map((value) => ({ value, label: value || t("statement.ownCurrency") }))}
          onChange={(wanted) => onChange({ currency: wanted })}
        />
      )}
    </div>
  );
}
