// English words of payments that every profile shows.

export const en = {
  payments: {
    section: "Payments",
    record: "Record payment",
  },
  paymentMeans: {
    banktransfer: "Bank transfer",
    cash: "Cash",
    pointofsale: "Card terminal",
    creditcard: "Credit card",
    directdebit: "Direct debit",
    ideal: "iDEAL",
    bancontact: "Bancontact",
    paypal: "PayPal",
    eps: "EPS",
    przelewy24: "Przelewy24",
    bizum: "Bizum",
    other: "Other",
  },
  errors: {
    payment_not_found: "There is no such payment. It may have been undone.",
    credit_spent: "A part of this payment became credit that is used already. Undo what used it first.",
    payment_refunded: "This payment is refunded already.",
    payment_is_automatic: "Mollie has reported this payment. Refund it instead.",
    refund_sent: "Mollie has sent this money, so the refund stays.",
    payment_has_refunds: "A part of this payment is refunded. Undo its refunds first.",
    refund_not_found: "There is no such refund. It may have been undone.",
    no_credit: "The customer has no credit in this currency.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "payments/start": typeof en;
  }
}
