// Spanish words that lead to the contacts.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  contacts: {
    section: "Contactos",
  },
};
