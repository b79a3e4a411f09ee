// Dutch words of addresses.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  addresses: {
    add: "Adres toevoegen",
    addTitle: "Adres toevoegen",
    added: "Adres toegevoegd",
    edit: "Adres bewerken",
    editNamed: "{{title}} bewerken",
    viewNamed: "{{title}} bekijken",
    saved: "Adres opgeslagen",
    label: "Naam van het adres",
    labelHelp: "Onderscheidt het van de andere, zoals Magazijn.",
    asText: "Om elders te plakken",
    deleteNamed: "{{title}} verwijderen",
    deleted: "Adres verwijderd: {{title}}",
    restored: "Adres teruggezet: {{title}}",
    makePrimaryNamed: "{{title}} primair adres maken",
    isPrimary: "Nu het primaire adres: {{title}}",
    noneTitle: "Nog geen adressen",
    noneText: "Waar deze klant zit, komt hier te staan; het eerste adres is het primaire.",
  },
  errors: {
    primary_address: "Maak eerst een ander adres primair.",
    address_not_found: "Dit adres is er niet meer.",
    too_many_addresses: "Een klant heeft hoogstens 50 adressen. Verwijder er eerst een.",
  },
};
