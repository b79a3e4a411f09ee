// How many characters a note has left, once they get scarce.
import { noteDraftLimits } from "../../shared/api/constants";
import { count } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";

/** The fraction of the whole length below which the rest is shown. */
const scarce = 0.1;

/** Return a function that gives the words to show, or nothing while there is room enough. */
export function useRoom(): (text: string, field: keyof typeof noteDraftLimits) => string | undefined {
  const { t, i18n } = useTranslation();
  return (text, field) => {
    const left = noteDraftLimits[field] - text.length;
    if (left > noteDraftLimits[field] * scarce) return undefined;
    return t("notes.charactersLeft", { count: left, left: count(left, i18n.language) });
  };
}
