// A field to choose a country in; the list and its search are loaded on demand.
import { type Ref, Suspense } from "react";
import { countryName } from "../../formats";
import { useInputHandover } from "../../hooks/useInputHandover";
import { useTranslation } from "../../i18n/useTranslation";
import { onDemand } from "../../onDemand";
import { Field, type FieldProps, type Wiring } from "../fields/Field";

const CountryCombobox = onDemand(() => import("./CountryCombobox"));

interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2, or nothing chosen. */
  value: string;
  onChange: (country: string) => void;
}

export function CountryField({ value, onChange, ...field }: CountryFieldProps) {
  const { language } = useTranslation().i18n;
  const input = useInputHandover();
  return (
    <Field {...field}>
      {(wiring) => (
        <Suspense
          fallback={<StandIn wiring={wiring} inputRef={input} chosen={value && countryName(value, language)} />}
        >
          <CountryCombobox
            wiring={wiring}
            inputRef={input}
            value={value}
            onChange={onChange}
            clearable={Boolean(field.optional)}
          />
        </Suspense>
      )}
    </Field>
  );
}

interface StandInProps {
  wiring: Wiring;
  inputRef: Ref<HTMLInputElement>;
  chosen: string;
}

/** Takes the letters typed until the list is loaded. Nothing can be chosen before, neither by leaving nor with Enter. */
function StandIn({ wiring, inputRef, chosen }: StandInProps) {
  return (
    <input
      {...wiring}
      ref={inputRef}
      key={chosen}
      defaultValue={chosen}
      autoComplete="off"
      onBlur={({ currentTarget: input }) => (input.value = input.defaultValue)}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
    />
  );
}
