// Words for a field that takes no more: the browser drops the rest of a paste without a word.
import { count } from "../../formats";
import { useTranslation } from "../../i18n/useTranslation";

interface Typed {
  value: string;
  maxLength?: number | undefined;
}

/** Undefined while there is room. */
export function useFull({ value, maxLength }: Typed): string | undefined {
  const { t, i18n } = useTranslation();
  if (maxLength === undefined || value.length < maxLength) return undefined;
  return t("forms.full", { most: count(maxLength, i18n.language) });
}
