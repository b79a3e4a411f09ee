// Dutch words that lead to the settings.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  settings: {
    title: "Instellingen",
    company: {
      title: "Bedrijf",
    },
    invoices: {
      title: "Facturen",
    },
    tax_classes: {
      title: "Btw-klassen",
    },
    team: {
      title: "Team",
    },
    mail: {
      title: "E-mail",
    },
    reminders: {
      title: "Herinneringen",
    },
    mollie: {
      title: "Mollie",
    },
    kvk: {
      title: "KVK",
    },
    tags: {
      title: "Tags",
    },
  },
};
