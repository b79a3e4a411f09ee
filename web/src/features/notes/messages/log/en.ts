// English words that the activity log has for notes.

export const en = {
  activity_log: {
    topics: {
      notes: "Notes",
    },
    kinds: {
      notes: {
        added: "Note added",
        edited: "Note edited",
        deleted: "Note deleted",
        restored: "Note restored",
        pinned: "Note pinned",
        unpinned: "Note unpinned",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "notes/log": typeof en;
  }
}
