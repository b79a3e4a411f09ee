// A street and number: typed or, where the merchant switched suggestions on, chosen from the register of addresses.
import { type RefObject, Suspense } from "react";
import { useMe } from "../access/me";
import { addressDraftLimits } from "../api/constants";
import type { AddressSuggestion } from "../api/types";
import { Field, type FieldProps } from "../components/fields/Field";
import { useFull } from "../components/fields/useFull";
import { useInputHandover } from "../hooks/useInputHandover";
import { onDemand } from "../onDemand";

const StreetAutocomplete = onDemand(() => import("./StreetAutocomplete"));

interface StreetFieldProps extends FieldProps {
  value: string;
  onChange: (street: string) => void;
  /** All parts of the address at once. */
  onChoose: (address: AddressSuggestion) => void;
  /** The register covers the Netherlands only. */
  country: string;
  ref?: RefObject<HTMLInputElement | null>;
}

export function StreetField({ value, onChange, onChoose, country, ref, ...field }: StreetFieldProps) {
  const on = useMe()?.merchant.features.address_suggestions ?? false;
  const input = useInputHandover(ref);
  const full = useFull({ value, maxLength: addressDraftLimits.street });
  return (
    <Field {...field} {...(full && { help: full })}>
      {(wiring) => {
        const plain = (
          <input
            {...wiring}
            ref={input}
            value={value}
            maxLength={addressDraftLimits.street}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        );
        if (!on || (country !== "" && country !== "NL")) return plain;
        return (
          <Suspense fallback={plain}>
            <StreetAutocomplete {...{ wiring, inputRef: input, value, onChange, onChoose }} />
          </Suspense>
        );
      }}
    </Field>
  );
}
