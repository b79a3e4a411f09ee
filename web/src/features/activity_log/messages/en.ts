// English words of the activity log.

export const en = {
  section: "Activity Log",
  became: "became",
  noneTitle: "Nothing has happened yet",
  noneText: "Every change to this customer will be listed here, with who made it and when.",
  fields: { archive_reason: "Reason" },
  kinds: {
    customer_created: "Customer added",
    customer_edited: "Customer edited",
    customer_archived: "Customer archived",
    customer_reactivated: "Customer reactivated",
    note_added: "Note added",
    note_edited: "Note edited",
    note_deleted: "Note deleted",
    note_restored: "Note restored",
  },
  descriptions: {
    customer_created: "This is where the customer’s history starts.",
    customer_edited: "Changed: {{fields}}",
    customer_archived: "The customer left the default list.",
    customer_reactivated: "The customer is back in the default list.",
    note_added: "“{{title}}”",
    note_edited: "“{{title}}” · changed: {{fields}}",
    note_deleted: "“{{title}}”",
    note_restored: "“{{title}}”",
  },
} as const;
