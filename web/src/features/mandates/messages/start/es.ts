// Spanish words of mandates that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  mandates: {
    section: "Mandatos",
  },
};
