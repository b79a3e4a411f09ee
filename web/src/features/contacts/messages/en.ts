// English words of contacts.

export const en = {
  contacts: {
    create: "+ Create New Contact",
    createTitle: "Create new contact",
    role: "Role",
    roleHelp: "What they do there, such as bookkeeper.",
    receives: "Receives",
    mail: {
      invoices: "Invoices",
      reminders: "Reminders",
    },
    receivesMail: {
      invoices: "Receives invoices",
      reminders: "Receives reminders",
    },
    receivesHelp: {
      invoices: "While nobody does, they go to the primary contact.",
      reminders: "While nobody does, they go to the primary contact.",
    },
    added: "Contact {{name}} added",
    edit: "Edit contact",
    editNamed: "Edit {{name}}",
    saved: "Contact saved",
    deleteNamed: "Delete {{name}}",
    deleted: "Contact {{name}} deleted",
    restored: "Contact {{name}} is back",
    makePrimary: "Make primary",
    makePrimaryNamed: "Make {{name}} the primary contact",
    isPrimary: "{{name}} is the primary contact now",
    primaryFollows: "From then on the page is headed by {{email}}, and mail to this customer goes there.",
    primaryFollowsNoEmail: "{{name}} has no e-mail address, so no mail can be sent to this customer from then on.",
    formerStays: "{{name}} stays in the list as another contact.",
    noneTitle: "No contacts yet",
    noneText: "Add the people to write to or call about this customer.",
  },
  errors: {
    contact_not_found: "This contact is no longer there.",
    too_many_contacts: "A customer has at most 50 contacts. Delete one first.",
    primary_contact: "Make another contact the primary one first.",
    own_contact: "An individual is their own primary contact.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    contacts: typeof en;
  }
}
