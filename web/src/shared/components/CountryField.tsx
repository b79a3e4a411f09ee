// A field to choose a country in; the list and what searches it come on demand.
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { countryName } from "../formats";
import { onDemand } from "../onDemand";
import { Field, type FieldProps } from "./Field";

const CountryCombobox = onDemand(() => import("./CountryCombobox"));

interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2, or nothing chosen. */
  value: string;
  onChange: (country: string) => void;
}

export function CountryField({ value, onChange, ...field }: CountryFieldProps) {
  const { language } = useTranslation().i18n;
  return (
    <Field {...field}>
      {(wiring) => (
        <Suspense fallback={<input {...wiring} readOnly value={value && countryName(value, language)} />}>
          <CountryCombobox wiring={wiring} value={value} onChange={onChange} clearable={field.optional ?? false} />
        </Suspense>
      )}
    </Field>
  );
}
