// Dutch words that the activity log has for contacts.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      contacts: "Contactpersonen",
    },
    fields: {
      contact: {
        role: "Rol",
        receives_invoices: "Ontvangt facturen",
        receives_reminders: "Ontvangt herinneringen",
      },
    },
    kinds: {
      contacts: {
        added: "Contactpersoon toegevoegd",
        edited: "Contactpersoon bewerkt",
        deleted: "Contactpersoon verwijderd",
        restored: "Contactpersoon teruggezet",
        made_primary: "Primaire contactpersoon gewijzigd",
      },
    },
    descriptions: {
      contacts: {
        made_primary: "‘{{title}}’ is nu de primaire contactpersoon.",
      },
    },
  },
};
