// Dutch words that the activity log has for addresses.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      addresses: "Adressen",
    },
    fields: {
      address: {
        label: "Naam van het adres",
      },
    },
    kinds: {
      addresses: {
        added: "Adres toegevoegd",
        edited: "Adres bewerkt",
        deleted: "Adres verwijderd",
        restored: "Adres teruggezet",
        made_primary: "Primair adres gewijzigd",
      },
    },
    descriptions: {
      addresses: {
        made_primary: "‘{{title}}’ is nu het primaire adres.",
      },
    },
  },
};
