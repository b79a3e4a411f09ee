// Dutch words of choosing and making tags.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  tags: {
    search: "Zoek tags of typ een nieuwe",
    found_one: "{{count}} tag gevonden",
    found_other: "{{count}} tags gevonden",
    create: "Nieuwe tag maken",
    color: "Kleur:",
    noneFound: "Er is nog geen tag die zo heet.",
    saved: "Tags opgeslagen",
  },
  errors: {
    tag_exists: "Er is al een tag met deze naam.",
    too_many_tags: "Er zijn te veel tags. Verwijder er een die niet wordt gebruikt.",
    tag_in_use: "Klanten hebben deze tag nog. Haal hem daar eerst weg.",
  },
};
