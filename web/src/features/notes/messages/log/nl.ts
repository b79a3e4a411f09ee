// Dutch words that the activity log has for notes.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      notes: "Notities",
    },
    kinds: {
      notes: {
        added: "Notitie toegevoegd",
        edited: "Notitie bewerkt",
        deleted: "Notitie verwijderd",
        restored: "Notitie teruggezet",
        pinned: "Notitie vastgezet",
        unpinned: "Notitie losgemaakt",
      },
    },
  },
};
