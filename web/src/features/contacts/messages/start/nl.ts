// Dutch words that lead to the contacts.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  contacts: {
    section: "Contactpersonen",
  },
};
