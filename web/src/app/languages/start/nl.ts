// All Dutch words that the first screen needs, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/start/nl.ts", { eager: true, import: "nl" });
export default Object.values(found);
