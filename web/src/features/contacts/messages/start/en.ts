// English words that lead to the contacts.

export const en = {
  contacts: {
    section: "Contacts",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "contacts/start": typeof en;
  }
}
