// All English words that sections add to the activity log, in one file.
import type { ResourceLanguage } from "i18next";

const found = import.meta.glob<ResourceLanguage>("/src/**/messages/log/en.ts", { eager: true, import: "en" });
export default Object.values(found);
