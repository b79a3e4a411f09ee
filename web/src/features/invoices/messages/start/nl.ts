// Dutch words of invoices on the profile.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  invoices: {
    section: "Facturen",
    creditNotes: "Creditnota’s",
    total: "Aantal facturen",
    create: "Factuur maken",
  },
};
