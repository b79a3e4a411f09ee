// Spanish words that the activity log has for contacts.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      contacts: "Contactos",
    },
    fields: {
      contact: {
        role: "Función",
        receives_invoices: "Recibe facturas",
        receives_reminders: "Recibe recordatorios",
      },
    },
    kinds: {
      contacts: {
        added: "Contacto añadido",
        edited: "Contacto editado",
        deleted: "Contacto eliminado",
        restored: "Contacto recuperado",
        made_primary: "Contacto principal cambiado",
      },
    },
    descriptions: {
      contacts: {
        made_primary: "«{{title}}» es ahora el contacto principal.",
      },
    },
  },
};
