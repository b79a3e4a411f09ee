// Spanish words of mail that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  mail: {
    section: "Correo",
  },
};
