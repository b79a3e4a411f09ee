// English words that the activity log has for payment reminders.

export const en = {
  activity_log: {
    topics: {
      reminders: "Reminders",
    },
    fields: {
      reminder: {
        stage: "Stage",
        amount: "Amount",
        invoices: "Invoices",
        fee: "Fee",
        interest: "Interest",
        hold: "No reminders, because",
        until: "Through",
      },
    },
    kinds: {
      reminders: {
        sent: "Payment reminder sent",
        held: "Reminders of the invoice held back",
        released: "Reminders of the invoice sent again",
        paused: "Reminders paused",
        resumed: "Reminders resumed",
      },
    },
  },
  reminderHold: {
    paused: "paused",
    excluded: "excluded",
    promised: "payment promised",
    disputed: "disputed",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "reminders/log": typeof en;
  }
}
