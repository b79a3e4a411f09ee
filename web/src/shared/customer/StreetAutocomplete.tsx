// Suggests addresses that begin with the typed text; when the register fails, the street is typed as usual.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Ref, useState } from "react";
import { api, unwrap } from "../api/client";
import { addressDraftLimits } from "../api/constants";
import type { AddressSuggestion } from "../api/types";
import type { Wiring } from "../components/fields/Field";
import { useTranslation } from "../i18n/useTranslation";
import popup from "../components/countries/CountryCombobox.module.css";
import { keepOnEscape } from "../components/fields/keepOnEscape";
import { useDebounced } from "../hooks/useDebounced";

interface StreetAutocompleteProps {
  wiring: Wiring;
  inputRef: Ref<HTMLInputElement>;
  value: string;
  onChange: (street: string) => void;
  onChoose: (address: AddressSuggestion) => void;
}

const enough = 3;

export default function StreetAutocomplete({ wiring, inputRef, value, onChange, onChoose }: StreetAutocompleteProps) {
  const { t } = useTranslation();
  const [field, setField] = useState<HTMLElement | null>(null);
  const typed = useDebounced(value.trim(), 150);
  const suggestions = useQuery({
    queryKey: ["address-suggestions", typed],
    queryFn: ({ signal }) => unwrap(api.GET("/address-suggestions", { params: { query: { typed } }, signal })),
    enabled: typed.length >= enough,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
  });
  const found = value.trim().length >= enough ? (suggestions.data?.items ?? []) : [];
  return (
    <Autocomplete.Root
      items={found}
      value={value}
      // A chosen suggestion has set all parts already; a second change with the street alone would reset the others.
      onValueChange={(street, { reason }) => reason !== "item-press" && onChange(street)}
      itemToStringValue={({ street }) => street}
      filter={null}
    >
      <div ref={setField}>
        <Autocomplete.Input
          {...wiring}
          ref={inputRef}
          maxLength={addressDraftLimits.street}
          autoComplete="off"
          onKeyDown={keepOnEscape}
        />
      </div>
      {/* Within the dialog or region that the field is in. */}
      <Autocomplete.Portal container={field}>
        <Autocomplete.Positioner className={popup.positioner} sideOffset={4}>
          <Autocomplete.Popup className={popup.popup} aria-label={t("forms.suggestedAddresses")} hidden={!found.length}>
            <Autocomplete.List className={popup.list}>
              {(address: AddressSuggestion) => (
                <Autocomplete.Item
                  key={`${address.street} ${address.postal_code}`}
                  value={address}
                  className={popup.item}
                  onClick={() => onChoose(address)}
                >
                  {address.street}, {address.postal_code} {address.city}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
