// Dutch words of the activity log.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  section: "Activiteitenlog",
  became: "werd",
  noneTitle: "Er is nog niets gebeurd",
  noneText: "Elke wijziging bij deze klant komt hier te staan, met wie haar deed en wanneer.",
  fields: { archive_reason: "Reden" },
  kinds: {
    customer_created: "Klant toegevoegd",
    customer_edited: "Klant bewerkt",
    customer_archived: "Klant gearchiveerd",
    customer_reactivated: "Klant gereactiveerd",
    note_added: "Notitie toegevoegd",
    note_edited: "Notitie bewerkt",
    note_deleted: "Notitie verwijderd",
    note_restored: "Notitie teruggezet",
  },
  descriptions: {
    customer_created: "Hier begint de historie van deze klant.",
    customer_edited: "Gewijzigd: {{fields}}",
    customer_archived: "De klant staat niet meer in de gewone lijst.",
    customer_reactivated: "De klant staat weer in de gewone lijst.",
    note_added: "‘{{title}}’",
    note_edited: "‘{{title}}’ · gewijzigd: {{fields}}",
    note_deleted: "‘{{title}}’",
    note_restored: "‘{{title}}’",
  },
};
