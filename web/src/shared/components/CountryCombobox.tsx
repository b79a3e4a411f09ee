// Finds a country by its name in the page's language, or by its two letters.
import { Combobox } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { countryName } from "../formats";
import { plainText } from "../plainText";
import styles from "./CountryCombobox.module.css";
import { countryFlags } from "./countryFlags";
import type { Wiring } from "./Field";
import { Flag } from "./Flag";

interface Country {
  code: string;
  name: string;
}

interface CountryComboboxProps {
  wiring: Wiring;
  value: string;
  clearable: boolean;
  onChange: (country: string) => void;
}

export default function CountryCombobox({ wiring, value, clearable, onChange }: CountryComboboxProps) {
  const { t, i18n } = useTranslation();
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const [group, setGroup] = useState<HTMLElement | null>(null);
  const { className, ...input } = wiring;
  return (
    <Combobox.Root
      items={countries}
      value={countries.find(({ code }) => code === value) ?? null}
      onValueChange={(country) => onChange(country?.code ?? "")}
      itemToStringLabel={({ name }) => name}
      filter={matches}
      autoHighlight
    >
      <Combobox.InputGroup className={styles.group} ref={setGroup}>
        {value && <Flag country={value} named />}
        <Combobox.Input {...input} className={`${className} ${value ? styles.flagged : ""}`} autoComplete="off" />
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

function countriesIn(language: string): Country[] {
  const { compare } = new Intl.Collator(language);
  return Object.keys(countryFlags)
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((one, other) => compare(one.name, other.name));
}

/** By the beginning of a word of its name, or by its code. */
function matches({ code, name }: Country, typed: string): boolean {
  const words = plainText(name).replace(/[^\p{L}]+/gu, " ");
  return ` ${words}`.includes(` ${plainText(typed).trim()}`) || code === typed.trim().toUpperCase();
}
