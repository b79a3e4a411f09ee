// Spanish words that the activity log has for notes.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      notes: "Notas",
    },
    kinds: {
      notes: {
        added: "Nota añadida",
        edited: "Nota editada",
        deleted: "Nota eliminada",
        restored: "Nota recuperada",
        pinned: "Nota fijada",
        unpinned: "Nota ya no fijada",
      },
    },
  },
};
