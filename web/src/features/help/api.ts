// The help's texts, one language at a time.
import { queryOptions } from "@tanstack/react-query";
import type { UiLanguage } from "../../shared/i18n/languages";
import type { HelpTexts } from "./pages/HelpText";

const load: Record<UiLanguage, () => Promise<HelpTexts>> = {
  en: async () => (await import("./pages/en")).en,
  nl: async () => (await import("./pages/nl")).nl,
  es: async () => (await import("./pages/es")).es,
};

export function helpQuery(language: UiLanguage) {
  return queryOptions({ queryKey: ["help", language], queryFn: load[language], staleTime: "static" });
}
