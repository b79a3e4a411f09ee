// The choices of the company's fields, with their names in the member's language.
import { currencyDecimals } from "../../shared/api/constants";
import { kept, orNull } from "../../shared/formats";

export const currencies = Object.keys(currencyDecimals);

const currency = kept((locale) => new Intl.DisplayNames(locale, { type: "currency" }));

export function currencyName(code: string, language: string): string {
  const name = orNull(() => currency(language).of(code));
  return `${code} · ${name ?? code}`;
}

/** IANA time zones, with the current one, which may be an older alias. */
export function timeZones(current: string): string[] {
  return [...new Set([current, ...Intl.supportedValuesOf("timeZone")])].sort();
}

export function zoneName(zone: string): string {
  return zone.replaceAll("_", " ");
}
