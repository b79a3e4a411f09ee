// Dutch words of adding, deleting and restoring customers.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  customers: {
    added: "{{name}} toegevoegd",
    earlierSaved:
      "Een eerdere poging is toch aangekomen: die klant is toegevoegd. Kijk in de lijst voordat u ook deze opslaat.",
    deleteTitle_one: "{{name}} verwijderen?",
    deleteTitle_other: "{{count}} klanten verwijderen?",
    dismiss: "Laat maar",
    removeAll: "Alles verwijderen",
    removeCustomers: "Klant(en) verwijderen",
    effects: {
      moved_to_trash: "Naar de prullenbak; terugzetten kan tot en met {{until}}.",
      nothing_linked: "Er zijn verder geen notities, contactpersonen of adressen.",
      linked_data_kept_one: "{{count}} notitie, contact of adres blijft bewaard, in de prullenbak en ook daarna.",
      linked_data_kept_other:
        "Alle {{count}} notities, contactpersonen en adressen blijven bewaard, in de prullenbak en ook daarna.",
      linked_data_removed_one: "{{count}} notitie, contact of adres gaat mee: na die dag is het voorgoed weg.",
      linked_data_removed_other:
        "Alle {{count}} notities, contactpersonen en adressen gaan mee: na die dag zijn ze voorgoed weg.",
    },
    andOthers_one: "en nog {{count}}",
    andOthers_other: "en nog {{count}}",
    deleted_one: "{{name}} staat in de prullenbak",
    deleted_other: "{{count}} klanten staan in de prullenbak",
    notDeleted: "Niet verwijderd:",
    trashed: "Verwijderde klanten",
    trashText: "Verwijderde klanten blijven hier 30 dagen.",
    trashEmpty: "De prullenbak is leeg",
    trashEmptyText: "Klanten die u verwijdert, wachten hier 30 dagen voor het geval u ze terug wilt.",
    toList: "Naar de klanten",
    deletedBy: "Verwijderd door",
    restorableUntil: "Terugzetten kan tot en met {{date}}",
    linked: {
      keep: "wat erbij hoort blijft bewaard",
      remove: "wat erbij hoort gaat mee",
    },
    restore: "Terugzetten",
    restoreNamed: "{{name}} terugzetten",
    restored: "{{name}} is terug",
    open: "Openen",
  },
};
