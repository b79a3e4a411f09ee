// The countries to choose from, and searching them.
import { countryName } from "../../formats";
import { plainText } from "../../plainText";
import { countryFlags } from "./countryFlags";

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
}

/** In the order of the language. */
export function countriesIn(language: string): Country[] {
  const { compare } = new Intl.Collator(language);
  return Object.keys(countryFlags)
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((one, other) => compare(one.name, other.name));
}

/** By the beginning of a word of its name, or by its code. */
export function matches({ code, name }: Country, typed: string): boolean {
  const words = plainText(name).replace(/[^\p{L}]+/gu, " ");
  return ` ${words}`.includes(` ${plainText(typed).trim()}`) || code === typed.trim().toUpperCase();
}

/** Names that begin with the typed text come before those with a later word that does; otherwise the order stays. */
export function bestFirst(countries: readonly Country[], typed: string): Country[] {
  const beginning = plainText(typed).trim();
  const begins = ({ name }: Country) => beginning !== "" && plainText(name).startsWith(beginning);
  return [...countries].sort((one, other) => Number(begins(other)) - Number(begins(one)));
}
