// Where words come from: the start and the log are one file per language, every other part is a file of its own.
import type { ResourceLanguage } from "i18next";
import type { FetchWords } from "../../shared/i18n/i18n";

const joined = import.meta.glob<ResourceLanguage[]>("./{start,log}/*.ts", { import: "default" });
const parts = import.meta.glob<Record<string, ResourceLanguage>>("/src/**/messages/*.ts");

export const words: FetchWords = async (part, language) => {
  const both = joined[`./${part}/${language}.ts`];
  if (both) return both();
  const end = `/${part}/messages/${language}.ts`;
  const [, load] = Object.entries(parts).find(([path]) => path.endsWith(end)) ?? [];
  const found = (await load?.())?.[language];
  if (!found) throw new Error(`There are no words in ${end}`);
  return [found];
};
