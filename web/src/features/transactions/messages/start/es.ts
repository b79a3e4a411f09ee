// Spanish words of transactions that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  transactions: {
    section: "Transacciones",
  },
};
