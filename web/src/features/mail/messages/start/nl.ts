// Dutch words of mail that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  mail: {
    section: "Mail",
  },
};
