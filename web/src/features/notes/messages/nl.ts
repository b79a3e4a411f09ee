// Dutch words of notes.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  section: "Notities",
  cardTitle: "Klantnotities",
  add: "Notitie toevoegen",
  added: "Notitie toegevoegd",
  edit: "Notitie bewerken",
  editNamed: "Notitie ‘{{title}}’ bewerken",
  pinned: "Vastgezet",
  pinNamed: "Notitie ‘{{title}}’ vastzetten",
  unpinNamed: "Notitie ‘{{title}}’ losmaken",
  saved: "Notitie opgeslagen",
  edited: "bewerkt",
  newNote: "Nieuwe notitie",
  send: "Versturen",
  private: "Alleen uw team ziet notities.",
  earlierSaved: "De eerdere versie is opgeslagen; die staat in de lijst. Verstuur opnieuw om ook deze toe te voegen.",
  titleMissing: "Geef de notitie een titel.",
  charactersLeft_one: "Nog {{left}} teken",
  charactersLeft_other: "Nog {{left}} tekens",
  delete: "Verwijderen",
  deleteTitle: "Deze notitie verwijderen?",
  deleteText: "‘{{title}}’ verdwijnt van de pagina van de klant.",
  deleteNamed: "Notitie ‘{{title}}’ verwijderen",
  deleted: "Notitie ‘{{title}}’ verwijderd",
  restored: "Notitie ‘{{title}}’ is teruggezet",
  noneTitle: "Nog geen notities",
  noneText: "Wat uw team over deze klant moet weten, komt hier te staan.",
  showAll_one: "{{count}} notitie tonen",
  showAll_other: "Alle {{count}} notities tonen",
};
