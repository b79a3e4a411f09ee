// Dutch words of writing and editing notes.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  notes: {
    added: "Notitie toegevoegd",
    edit: "Notitie bewerken",
    saved: "Notitie opgeslagen",
    newNote: "Nieuwe notitie",
    send: "Plaatsen",
    private: "Alleen uw team ziet notities.",
    earlierSaved: "De eerdere versie is opgeslagen; die staat in de lijst. Verstuur opnieuw om ook deze toe te voegen.",
    titleMissing: "Geef de notitie een titel.",
    charactersLeft_one: "Nog {{left}} teken",
    charactersLeft_other: "Nog {{left}} tekens",
    deleteTitle: "Deze notitie verwijderen?",
    deleteText: "‘{{title}}’ verdwijnt van de pagina van de klant.",
  },
};
