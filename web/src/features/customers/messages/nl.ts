// Dutch words of the customer list.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  title: "Klanten",
  add: "Klant toevoegen",
  addFirst: "Voeg uw eerste klant toe",
  added: "{{name}} toegevoegd",
  search: "Klanten zoeken",
  searchHint: "Naam, e-mail, telefoon of nummer",
  clearSearch: "Zoekopdracht wissen",
  shown_one: "{{count}} klant op deze pagina",
  shown_other: "{{count}} klanten op deze pagina",
  pages: "Pagina’s",
  previous: "Vorige",
  next: "Volgende",
  noneTitle: "Nog geen klanten",
  noneText: "Iedereen aan wie u verkoopt, komt hier te staan, met een eigen pagina.",
  noMatchTitle: "Niets gevonden",
  noMatchText: "Er is geen klant met status {{status}} voor ‘{{search}}’.",
  noneWithStatus: "Er zijn geen klanten met deze status.",
};
