// English words of invoices on the profile.

export const en = {
  invoices: {
    section: "Invoices",
    creditNotes: "Credit notes",
    total: "Total invoices",
    create: "Create invoice",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "invoices/start": typeof en;
  }
}
