// Dutch words of the latest notes, and of the acts on a note.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  notes: {
    section: "Notities",
    cardTitle: "Klantnotities",
    add: "Notitie toevoegen",
    editNamed: "Notitie ‘{{title}}’ bewerken",
    pinned: "Vastgezet",
    pinNamed: "Notitie ‘{{title}}’ vastzetten",
    unpinNamed: "Notitie ‘{{title}}’ losmaken",
    edited: "bewerkt",
    sending: "Wordt verstuurd…",
    delete: "Verwijderen",
    deleteNamed: "Notitie ‘{{title}}’ verwijderen",
    deleted: "Notitie ‘{{title}}’ verwijderd",
    restored: "Notitie ‘{{title}}’ is teruggezet",
    noneTitle: "Nog geen notities",
    noneText: "Wat uw team over deze klant moet weten, komt hier te staan.",
    showAll_one: "{{count}} notitie tonen",
    showAll_other: "Alle {{count}} notities tonen",
  },
  errors: {
    note_not_found: "Deze notitie is er niet meer.",
    too_many_pinned_notes: "Een klant heeft hoogstens 5 vastgezette notities. Maak er eerst een los.",
  },
};
