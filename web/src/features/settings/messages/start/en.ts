// English words that lead to the settings.

export const en = {
  settings: {
    title: "Settings",
    company: {
      title: "Company",
    },
    invoices: {
      title: "Invoices",
    },
    tax_classes: {
      title: "Tax classes",
    },
    team: {
      title: "Team",
    },
    mail: {
      title: "Mail",
    },
    reminders: {
      title: "Reminders",
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
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "settings/start": typeof en;
  }
}
