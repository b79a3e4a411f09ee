// Dutch words of tags.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  manage: "Tags beheren",
  search: "Zoek tags of typ een nieuwe",
  found_one: "{{count}} tag gevonden",
  found_other: "{{count}} tags gevonden",
  create: "Nieuwe tag maken",
  color: "Kleur:",
  none: "Nog geen tags",
  noneFound: "Er is nog geen tag die zo heet.",
  remove: "Tag ‘{{name}}’ verwijderen",
  removed: "Tag ‘{{name}}’ verwijderd",
  saved: "Tags opgeslagen",
};
