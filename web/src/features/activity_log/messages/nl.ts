// Dutch words of the activity log.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    became: "werd",
    noneTitle: "Er is nog niets gebeurd",
    noneText: "Elke wijziging bij deze klant komt hier te staan, met wie haar deed en wanneer.",
    noMatchTitle: "Niets gevonden",
    noMatchTopic: "Er is geen regel over dit onderwerp.",
    noMatchActor: "Er is geen regel door deze persoon.",
    noMatchText: "Er is geen regel over dit onderwerp door deze persoon.",
    quoted: "‘{{title}}’",
    changed: "Gewijzigd: {{fields}}",
    quotedChanged: "‘{{title}}’ · gewijzigd: {{fields}}",
    filter: "Filter",
    topic: "Over",
    allTopics: "Alles",
    actor: "Door",
    everyone: "Iedereen",
    someone: "Iemand anders",
    found_one: "{{count}} regel",
    found_other: "{{count}} regels",
    foundMore_one: "De laatste regel",
    foundMore_other: "De laatste {{count}} regels",
  },
};
