// All Dutch words that sections add to the activity log, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/log/nl.ts", { eager: true, import: "nl" });
export default Object.values(found);
