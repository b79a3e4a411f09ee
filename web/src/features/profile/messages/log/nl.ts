// Dutch words that the activity log has for a customer’s data and status.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      customer: "Klantgegevens",
      status: "Status",
    },
    fields: {
      customer: {
        archive_reason: "Reden",
        archive_note: "Toelichting",
        suspension_reason: "Reden",
        suspension_note: "Toelichting",
        external_refs: "Andere systemen",
        avatar: "Avatar",
      },
    },
    kinds: {
      customer: {
        created: "Klant toegevoegd",
        edited: "Klant bewerkt",
        kvk_synced: "Bedrijf opgehaald bij KVK",
        kvk_accepted: "Waarden van KVK overgenomen",
        kvk_kept: "Gehouden in plaats van de waarden van KVK",
        avatar_chosen: "Avatar gekozen",
        avatar_removed: "Avatar verwijderd",
      },
      status: {
        archived: "Klant gearchiveerd",
        reactivated: "Klant gereactiveerd",
        suspended: "Klant geblokkeerd",
        suspension_lifted: "Blokkade opgeheven",
        deleted: "Klant verwijderd",
        restored: "Klant teruggezet",
      },
    },
    descriptions: {
      customer: {
        created: "Hier begint de historie van deze klant.",
      },
      status: {
        archived: "De klant staat niet meer in de gewone lijst.",
        reactivated: "De klant staat weer in de gewone lijst.",
        suspended: "De klant staat niet meer in de gewone lijst.",
        suspension_lifted: "De klant staat weer in de gewone lijst.",
        deleted: "De klant ging naar de prullenbak.",
        restored: "De klant kwam terug uit de prullenbak.",
      },
    },
  },
};
