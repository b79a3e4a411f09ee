// Finds a country by its name in the page's language, or by its two letters.
import { Combobox } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { type Ref, useMemo, useState } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { bestFirst, countriesIn, type Country, matches } from "./countries";
import styles from "./CountryCombobox.module.css";
import type { Wiring } from "../fields/Field";
import { Flag } from "./Flag";
import { keepOnEscape } from "../fields/keepOnEscape";

interface CountryComboboxProps {
  wiring: Wiring;
  inputRef: Ref<HTMLInputElement>;
  value: string;
  clearable: boolean;
  onChange: (country: string) => void;
}

export default function CountryCombobox({ wiring, inputRef, value, clearable, onChange }: CountryComboboxProps) {
  const { t, i18n } = useTranslation();
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const [typed, setTyped] = useState("");
  const [group, setGroup] = useState<HTMLElement | null>(null);
  const { className, ...input } = wiring;
  return (
    <Combobox.Root
      items={bestFirst(countries, typed)}
      onInputValueChange={setTyped}
      value={countries.find(({ code }) => code === value) ?? null}
      onValueChange={(country) => onChange(country?.code ?? "")}
      itemToStringLabel={({ name }) => name}
      filter={matches}
      autoHighlight
    >
      <Combobox.InputGroup className={styles.group} ref={setGroup}>
        {value && <Flag country={value} named />}
        <Combobox.Input
          {...input}
          ref={inputRef}
          className={`${className} ${value ? styles.flagged : ""}`}
          autoComplete="off"
          onKeyDown={keepOnEscape}
        />
        {clearable && (
          <Combobox.Clear className={styles.clear} aria-label={t("actions.clear")}>
            <X size={15} aria-hidden />
          </Combobox.Clear>
        )}
        <Combobox.Trigger className={styles.open} aria-label={t("forms.allCountries")}>
          <ChevronDown size={16} aria-hidden />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      {/* Within the dialog or region that the field is in. */}
      <Combobox.Portal container={group}>
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup} aria-label={t("forms.allCountries")}>
            <Combobox.Empty className={styles.empty}>{t("forms.noSuchCountry")}</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(country: Country) => (
                <Combobox.Item key={country.code} value={country} className={styles.item}>
                  <Flag country={country.code} named />
                  {country.name}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
