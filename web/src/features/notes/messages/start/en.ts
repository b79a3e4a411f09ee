// English words of the latest notes, and of the acts on a note.

export const en = {
  notes: {
    section: "Notes",
    cardTitle: "Customer notes",
    add: "Add note",
    editNamed: "Edit note “{{title}}”",
    pinned: "Pinned",
    pinNamed: "Pin note “{{title}}”",
    unpinNamed: "Unpin note “{{title}}”",
    edited: "edited",
    sending: "Sending…",
    delete: "Delete",
    deleteNamed: "Delete note “{{title}}”",
    deleted: "Note “{{title}}” deleted",
    restored: "Note “{{title}}” is back",
    noneTitle: "No notes yet",
    noneText: "Write down what your team should know about this customer.",
    showAll_one: "Show {{count}} note",
    showAll_other: "Show all {{count}} notes",
  },
  errors: {
    note_not_found: "This note is no longer there.",
    too_many_pinned_notes: "A customer has at most 5 pinned notes. Unpin one first.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "notes/start": typeof en;
  }
}
