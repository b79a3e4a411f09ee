// Spanish words that the activity log has for tags.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      tags: "Etiquetas",
    },
    kinds: {
      tags: {
        changed: "Etiquetas cambiadas",
      },
    },
  },
};
