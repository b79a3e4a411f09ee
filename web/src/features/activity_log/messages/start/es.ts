// Spanish words that lead to the activity log.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    section: "Registro de actividad",
  },
};
