// How much may be typed in a note, and how much room is left once that gets scarce.
import { useTranslation } from "react-i18next";
import { count } from "../../shared/formats";

export const longest = { title: 200, content: 10_000 } as const;
/** Of the whole length. */
const scarce = 0.1;

/** Answers the words to show, or nothing as long as there is room enough. */
export function useRoom(): (text: string, field: keyof typeof longest) => string | undefined {
  const { t, i18n } = useTranslation();
  return (text, field) => {
    const left = longest[field] - text.length;
    if (left > longest[field] * scarce) return undefined;
    return t("notes.charactersLeft", { count: left, left: count(left, i18n.language) });
  };
}
