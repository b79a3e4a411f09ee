// English words of adding, deleting and restoring customers.

export const en = {
  customers: {
    added: "{{name}} added",
    earlierSaved:
      "An earlier try did reach us: that customer has been added. Look in the list before you save this one as well.",
    deleteTitle_one: "Delete {{name}}?",
    deleteTitle_other: "Delete {{count}} customers?",
    dismiss: "Dismiss",
    removeAll: "Remove all",
    removeCustomers: "Remove customer(s)",
    effects: {
      moved_to_trash: "To the trash, from where it can be restored until {{until}}.",
      nothing_linked: "There are no notes, contacts or addresses besides.",
      linked_data_kept_one: "{{count}} note, contact or address stays on record, in the trash and after it.",
      linked_data_kept_other: "All {{count}} notes, contacts and addresses stay on record, in the trash and after it.",
      linked_data_removed_one: "{{count}} note, contact or address goes too: after that day it is gone for good.",
      linked_data_removed_other:
        "All {{count}} notes, contacts and addresses go too: after that day they are gone for good.",
    },
    andOthers_one: "and {{count}} more",
    andOthers_other: "and {{count}} more",
    deleted_one: "{{name}} moved to the trash",
    deleted_other: "{{count}} customers moved to the trash",
    notDeleted: "Not deleted:",
    trashed: "Deleted customers",
    trashText: "Deleted customers stay here for 30 days.",
    trashEmpty: "The trash is empty",
    trashEmptyText: "Customers that you delete will wait here for 30 days, in case you want them back.",
    toList: "To the customers",
    deletedBy: "Deleted by",
    restorableUntil: "Can be restored until {{date}}",
    linked: {
      keep: "linked data stays on record",
      remove: "linked data goes too",
    },
    restore: "Restore",
    restoreNamed: "Restore {{name}}",
    restored: "{{name}} is back",
    open: "Open",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    customers: typeof en;
  }
}
