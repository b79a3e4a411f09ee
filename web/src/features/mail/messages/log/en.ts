// English words that the activity log has for mail.

export const en = {
  activity_log: {
    topics: {
      mails: "Mail",
    },
    fields: {
      mail: {
        state: "State",
        reason: "Reason",
        recipients: "To",
        health: "Health",
        reminders_declined_at: "Reminders declined on",
      },
    },
    kinds: {
      mails: {
        sent: "Mail sent",
        held: "Mail held",
        not_sent: "Mail not sent",
        failed: "Mail failed",
        bounced: "Mail came back",
        complained: "Mail reported as spam",
        released: "Mail released",
        sent_again: "Mail sent again",
        suppression_cleared: "Mail to an address allowed again",
        reminders_declined: "Reminders by mail declined",
        reminders_allowed: "Reminders by mail allowed again",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "mail/log": typeof en;
  }
}
