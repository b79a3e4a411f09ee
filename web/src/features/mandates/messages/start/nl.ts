// Dutch words of mandates that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  mandates: {
    section: "Machtigingen",
  },
};
