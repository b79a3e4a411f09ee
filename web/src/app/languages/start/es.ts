// All Spanish words that the first screen needs, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/start/es.ts", { eager: true, import: "es" });
export default Object.values(found);
