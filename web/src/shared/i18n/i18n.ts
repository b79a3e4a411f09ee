// The message catalogue at work: words of one language, fetched part by part.
import i18next, { type ResourceLanguage } from "i18next";
import { notifyFailure } from "../components/toasts/notify";
import { readPreference, writePreference } from "../preferences";
import type { Part } from "./catalogue";
import { asUiLanguage, type UiLanguage } from "./languages";

/** Fetches a part of the catalogue, one chunk for each file; "start" has the words of the first screen. */
export type FetchWords = (part: Part | "start", language: UiLanguage) => Promise<ResourceLanguage[]>;

let fetchWords: FetchWords;
/** The language chosen last, which may still be on its way. */
let wanted: UiLanguage;
/** Every part that some component needs, whether or not its words have arrived. */
const needed = new Set<Part | "start">();

/** Start in the language chosen before, or else in the first of the browser's that the page is translated into. */
export async function startI18n(fetch: FetchWords): Promise<void> {
  fetchWords = fetch;
  const wished = [readPreference("language"), ...navigator.languages].map(asUiLanguage);
  wanted = wished.find((candidate) => candidate !== undefined) ?? "en";
  // Resolved synchronously, since there is nothing to load: parts that are needed at once are fetched beside the start.
  void i18next.init({
    lng: wanted,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    saveMissing: true,
    // A code of a later release than the page is shown as it is.
    parseMissingKeyHandler: (key) => key.slice(key.lastIndexOf(".") + 1),
    missingKeyHandler: (_languages, _namespace, key) => console.error(`No words for ${key}`),
  });
  document.documentElement.lang = wanted;
  await loadWords("start");
}

/** Resolve once a part is loaded in the language of the page, even if that changes meanwhile. */
export async function loadWords(part: Part | "start"): Promise<void> {
  needed.add(part);
  let language;
  do {
    language = i18next.language as UiLanguage;
    await bring(language, [part]);
  } while (language !== i18next.language);
}

/** Change to a language once every part in use has arrived in it. The last choice wins; a failed download changes nothing. */
export async function chooseLanguage(language: UiLanguage): Promise<void> {
  wanted = language;
  const failed = await bringAll(language).then(
    () => false,
    () => true,
  );
  if (language !== wanted) return;
  if (failed) {
    const retry = { label: i18next.t("actions.retry"), run: () => void chooseLanguage(language) };
    notifyFailure(i18next.t("errors.unreachable"), null, retry);
    return;
  }
  writePreference("language", language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

const arrived = new Set<string>();

/** Fetch the needed parts that a language lacks, including those that become needed during the download. */
async function bringAll(language: UiLanguage): Promise<void> {
  const lacking = [...needed].filter((part) => !arrived.has(`${language}/${part}`));
  if (lacking.length === 0) return;
  await bring(language, lacking);
  await bringAll(language);
}

async function bring(language: UiLanguage, parts: (Part | "start")[]): Promise<void> {
  await Promise.all(
    parts.map(async (part) => {
      const name = `${language}/${part}`;
      if (arrived.has(name)) return;
      for (const words of await fetchWords(part, language)) {
        i18next.addResourceBundle(language, "translation", words, true);
      }
      arrived.add(name);
    }),
  );
}
