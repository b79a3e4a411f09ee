// All English words that the first screen needs, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/start/en.ts", { eager: true, import: "en" });
export default Object.values(found);
