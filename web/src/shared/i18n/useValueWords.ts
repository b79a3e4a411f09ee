// The words for a value of a field: the name of a code, a country, a day, or the text itself.
import { countryName, dayOf } from "../formats";
import type { Catalogue } from "./catalogue";
import { useTranslation } from "./useTranslation";

/** A code's kind is the group of the catalogue that names it. */
export type ValueKind = "text" | "list" | "country" | "day" | "taxClass" | keyof Catalogue;

/** Return a function that gives the words for a value; for a code without a name, the code. */
export function useValueWords(): (kind: ValueKind, value: string) => string {
  const { t, i18n } = useTranslation();
  return (kind, value) => {
    if (value === "" || kind === "text" || kind === "list" || kind === "taxClass") return value;
    if (kind === "country") return countryName(value, i18n.language);
    if (kind === "day") return dayOf(value, i18n.language);
    const key = `${kind}.${value}`;
    return i18n.exists(key) ? t(key as "statuses.active") : value;
  };
}
