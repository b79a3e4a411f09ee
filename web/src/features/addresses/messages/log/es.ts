// Spanish words that the activity log has for addresses.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      addresses: "Direcciones",
    },
    fields: {
      address: {
        label: "Nombre de la dirección",
      },
    },
    kinds: {
      addresses: {
        added: "Dirección añadida",
        edited: "Dirección editada",
        deleted: "Dirección eliminada",
        restored: "Dirección recuperada",
        made_primary: "Dirección principal cambiada",
      },
    },
    descriptions: {
      addresses: {
        made_primary: "«{{title}}» es ahora la dirección principal.",
      },
    },
  },
};
