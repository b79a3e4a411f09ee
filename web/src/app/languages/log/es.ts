// All Spanish words that sections add to the activity log, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/log/es.ts", { eager: true, import: "es" });
export default Object.values(found);
