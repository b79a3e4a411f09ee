// Dutch words of what opens over the page: the palette and the list of keys.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  shell: {
    signOutTitle: "Uitloggen?",
    signOutText_one: "Wat u op {{count}} plek typte, gaat verloren.",
    signOutText_other: "Wat u op {{count}} plekken typte, gaat verloren.",
    stay: "Blijven",
    palette: {
      placeholder: "Zoek een klant of factuur, of typ wat u wilt doen",
      customers: "Klanten",
      invoices: "Facturen",
      recent: "Laatst geopend",
      groups: {
        actions: "Acties",
        sections: "Onderdelen",
        navigation: "Ga naar",
        settings: "Instellingen",
        help: "Help",
        appearance: "Weergave",
        language: "Taal",
      },
      nothing: "Niets gevonden voor ‘{{typed}}’.",
      searching: "Bezig met zoeken…",
      failed: "Klanten kunnen nu niet worden doorzocht.",
    },
    keys: {
      search: "Zoek of doe iets",
      toasts: "Naar de meldingen",
      single: "Sneltoetsen van één toets gebruiken",
      singleHelp: "Ze werken nooit terwijl u typt. {{keys}} en F6 werken altijd.",
    },
  },
};
