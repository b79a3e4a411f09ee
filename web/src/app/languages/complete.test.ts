// Every language says everything, with the same names filled in and the plural forms that it needs.
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/i18n/languages";
import { en } from "./en";
import { es } from "./es";
import { nl } from "./nl";

const catalogues = { en, nl, es };
const plural = /_(zero|one|two|few|many|other)$/u;

function flatten(texts: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(texts as Record<string, string | object>).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text] as const] : [...flatten(text, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const stems = (texts: Map<string, string>) => new Set([...texts.keys()].map((key) => key.replace(plural, "")));
const blanks = (text: string) => new Set(text.match(/\{\{\w+\}\}/gu));
const english = flatten(en);

describe.each(languages)("the words in %s", (language) => {
  const texts = flatten(catalogues[language]);

  it("cover the same things as the English ones", () => {
    expect(stems(texts)).toEqual(stems(english));
  });

  it("are nowhere empty", () => {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("fill in the same names", () => {
    for (const [key, text] of texts) {
      const model = english.get(key) ?? english.get(key.replace(plural, "_other")) ?? "";
      expect(blanks(text), key).toEqual(blanks(model));
    }
  });

  it("have every plural form that the language knows", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => key.endsWith("_other")).map((key) => key.replace(plural, ""));
    for (const stem of counted) {
      for (const form of forms) expect(texts.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
    }
  });
});
