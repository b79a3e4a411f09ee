// Dutch words of a customer’s tags.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  tags: {
    manage: "Tags beheren",
    none: "Nog geen tags",
    remove: "Tag ‘{{name}}’ verwijderen",
    removed: "Tag ‘{{name}}’ verwijderd",
  },
  errors: {
    tag_not_found: "Deze tag bestaat niet. Misschien is hij verwijderd.",
  },
};
