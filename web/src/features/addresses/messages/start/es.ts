// Spanish words that lead to the addresses.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  addresses: {
    section: "Direcciones",
  },
};
