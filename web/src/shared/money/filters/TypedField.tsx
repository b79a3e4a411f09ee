// One typed filter, both ends of a range, and the currency in which totals are compared.
import { SelectField, TextField } from "../../components/fields/fields";
import tools from "../DocumentTools.module.css";
import { useTranslation } from "../../i18n/useTranslation";
import type { TypedFilters } from "./useTypedFilters";

interface TypedFieldProps<Name extends string> {
  of: TypedFilters<Name>;
  name: Name;
  label: string;
}

export function TypedField<Name extends string>({ of: filters, name, label }: TypedFieldProps<Name>) {
  const kind = filters.kinds[name];
  return (
    <TextField
      optional="unmarked"
      label={label}
      type={kind === "day" ? "date" : "text"}
      {...(kind === "total" && { inputMode: "decimal" as const, autoComplete: "off" })}
      value={filters.texts[name]}
      problem={filters.problemAt(name)}
      onChange={(text) => filters.change(name, text)}
    />
  );
}

interface TypedRangeProps<Name extends string> {
  of: TypedFilters<Name>;
  /** The names of the ends, each with its label. */
  ends: readonly (readonly [Name, string])[];
}

export function TypedRange<Name extends string>({ of, ends }: TypedRangeProps<Name>) {
  return (
    <div className={tools.range}>
      {ends.map(([name, label]) => (
        <TypedField key={name} of={of} name={name} label={label} />
      ))}
    </div>
  );
}

/** Only where the documents have several. */
export function CurrencyOfTotal<Name extends string>({
  of: { currency, currencies, change },
}: Pick<TypedFieldProps<Name>, "of">) {
  const { t } = useTranslation();
  if (currencies.length < 2) return null;
  return (
    <SelectField
      label={t("filters.currency")}
      value={currency}
      options={currencies.map((value) => ({ value, label: value }))}
      onChange={(chosen) => change("currency", chosen)}
    />
  );
}
