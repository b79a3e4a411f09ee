// What to state: everything or what is open, from which day to which, and in which currency.
import { useTranslation } from "react-i18next";
import { RadioField, SelectField, TextField } from "../../../shared/components/fields";
import type { Stated } from "../api/statement";
import { forms } from "../stated";
import styles from "../StatementSection.module.css";

interface StatementToolsProps {
  stated: Stated;
  /** Those with issued invoices. */
  currencies: readonly string[];
  problemOf: (field: string) => string | undefined;
  onChange: (wish: Partial<Stated>) => void;
}

export function StatementTools({ stated, currencies, problemOf, onChange }: StatementToolsProps) {
  const { t } = useTranslation();
  const { form, from, to, currency } = stated;
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
      <div className={styles.range}>
        <TextField
          type="date"
          label={t("statement.from")}
          value={from}
          problem={problemOf("from")}
          onChange={(day) => onChange({ from: day })}
        />
        <TextField
          type="date"
          label={t("statement.to")}
          value={to}
          problem={problemOf("to")}
          onChange={(day) => onChange({ to: day })}
        />
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
