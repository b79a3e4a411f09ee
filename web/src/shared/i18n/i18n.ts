// The message catalogue at work: one language loaded at a time, and the document told which.
import i18next, { type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { notifyFailure } from "../components/notify";
import { readPreference, writePreference } from "../preferences";
import { asUiLanguage, type UiLanguage } from "./languages";

export type LoadMessages = (language: UiLanguage) => Promise<ResourceLanguage>;

let load: LoadMessages;
let wanted: UiLanguage;

/** Starts in the language chosen before, or else the first of the browser's that we speak. */
export async function startI18n(loadMessages: LoadMessages): Promise<void> {
  load = loadMessages;
  const wished = [readPreference("language"), ...navigator.languages].map(asUiLanguage);
  const language = wished.find((candidate) => candidate !== undefined) ?? "en";
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await load(language) } },
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** The last choice wins, whichever words come first; a choice whose words do not come changes nothing, and a toast tells it. */
export async function chooseLanguage(language: UiLanguage): Promise<void> {
  wanted = language;
  const messages = await load(language).catch(() => null);
  if (language !== wanted) return;
  if (!messages) {
    const retry = { label: i18next.t("actions.retry"), run: () => void chooseLanguage(language) };
    notifyFailure(i18next.t("errors.unreachable"), null, retry);
    return;
  }
  writePreference("language", language);
  i18next.addResourceBundle(language, "translation", messages);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
