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
        kept_as_credit: "Kept as credit",
        charged_back: "Charged back",
        reason: "Reason of the bank",
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
        received: "Payment received",
        refund_failed: "Refund failed",
        charged_back: "Payment charged back",
        chargeback_reversed: "Chargeback reversed",
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
