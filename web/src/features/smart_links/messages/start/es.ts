// Spanish words of smart links that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  smart_links: {
    section: "Enlaces de pago",
  },
};
