// Every part of the catalogue has the same words in every language, with the same placeholders and all plural forms.
import type { ResourceLanguage } from "i18next";
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/languages";
import { flatten, plural } from "./flatten";

const files = import.meta.glob<Record<string, ResourceLanguage>>("/src/**/messages/**/*.ts", { eager: true });
const folders = [...new Set(Object.keys(files).map((path) => path.slice(0, path.lastIndexOf("/"))))];
const wordsIn = (folder: string, language: string) => flatten(files[`${folder}/${language}.ts`]?.[language] ?? {});

const stems = (texts: Map<string, string>) => new Set([...texts.keys()].map((key) => key.replace(plural, "")));
const blanks = (text: string) => new Set(text.match(/\{\{\w+\}\}/gu));

describe.each(folders)("the words in %s", (folder) => {
  const english = wordsIn(folder, "en");

  it.each(languages)("are complete in %s", (language) => {
    const texts = wordsIn(folder, language);
    expect(stems(texts)).toEqual(stems(english));
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
    for (const [key, text] of texts) {
      const model = english.get(key) ?? english.get(key.replace(plural, "_other")) ?? "";
      expect(blanks(text), key).toEqual(blanks(model));
    }
  });

  it.each(languages)("have every plural form of %s", (language) => {
    const texts = wordsIn(folder, language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => key.endsWith("_other")).map((key) => key.replace(plural, ""));
    for (const stem of counted) {
      for (const form of forms) expect(texts.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
    }
  });
});

describe("the parts of the catalogue", () => {
  it("never define the same word twice", () => {
    const keys = folders.flatMap((folder) => [...wordsIn(folder, "en").keys()]);
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  });
});
