// English words that the activity log has for payments and credit.

export const en = {
  activity_log: {
    topics: {
      payments: "Payments",
      credit: "Credit",
    },
    fields: {
      payment: {
        amount: "Amount",
        received_on: "Received on",
        means: "Paid by",
        reference: "Reference",
        invoice: "Invoice",
        refunded: "Refunded",
        refund_reference: "Reference of the refund",
      },
      credit: {
        applied: "Applied",
      },
    },
    kinds: {
      payments: {
        recorded: "Payment recorded",
        edited: "Payment edited",
        undone: "Payment undone",
        restored: "Payment recorded again",
        refunded: "Payment refunded",
        refund_undone: "Refund undone",
      },
      credit: {
        applied: "Credit applied",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "payments/log": typeof en;
  }
}
