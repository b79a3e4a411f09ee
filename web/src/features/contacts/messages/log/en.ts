// English words that the activity log has for contacts.

export const en = {
  activity_log: {
    topics: {
      contacts: "Contacts",
    },
    fields: {
      contact: {
        role: "Role",
        receives_invoices: "Receives invoices",
        receives_reminders: "Receives reminders",
      },
    },
    kinds: {
      contacts: {
        added: "Contact added",
        edited: "Contact edited",
        deleted: "Contact deleted",
        restored: "Contact restored",
        made_primary: "Primary contact changed",
      },
    },
    descriptions: {
      contacts: {
        made_primary: "“{{title}}” is the primary contact now.",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "contacts/log": typeof en;
  }
}
