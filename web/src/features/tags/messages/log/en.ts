// English words that the activity log has for tags.

export const en = {
  activity_log: {
    topics: {
      tags: "Tags",
    },
    kinds: {
      tags: {
        changed: "Tags changed",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "tags/log": typeof en;
  }
}
