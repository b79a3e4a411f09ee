// Dutch words that lead to the addresses.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  addresses: {
    section: "Adressen",
  },
};
