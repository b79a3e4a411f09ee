// English words of writing and editing notes.

export const en = {
  notes: {
    added: "Note added",
    edit: "Edit note",
    saved: "Note saved",
    newNote: "New note",
    send: "Send",
    private: "Only your team sees notes.",
    earlierSaved: "The earlier version was saved; it is in the list. Send again to add this one too.",
    titleMissing: "A note needs a title.",
    charactersLeft_one: "{{left}} character left",
    charactersLeft_other: "{{left}} characters left",
    deleteTitle: "Delete this note?",
    deleteText: "“{{title}}” will be removed from the customer’s page.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    notes: typeof en;
  }
}
