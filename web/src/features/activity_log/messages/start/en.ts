// English words that lead to the activity log.

export const en = {
  activity_log: {
    section: "Activity Log",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "activity_log/start": typeof en;
  }
}
