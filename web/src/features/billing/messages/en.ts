// English words of the billing section and of how figures are explained.

export const en = {
  billing: {
    toInvoices: "All invoices",
    toStatement: "Statement of account",
    toOpenStatement: "Statement of what is open",
    newestInvoices: "Newest invoices",
    noInvoices: "No invoices yet",
    invoice: "Invoice {{number}}",
    unnumbered: "Invoice of {{day}} without a number",
    viewJob: "View the job of {{name}}",
    noJob: "This invoice has no job.",
    noPdf: "An invoice has a PDF once it is issued.",
    columns: {
      number: "Number",
      date: "Date",
      balance: "Balance due",
    },
    statuses: {
      draft: "Draft",
      sent: "Sent",
      paid: "Paid",
      overdue: "Overdue",
    },
    revenueByMonth: "Revenue by month",
    noRevenue: "No invoice was paid in full in the last twelve months.",
    ageing: "Age of what is open",
    nothingOpen: "Nothing is left to pay.",
    pastDue: "Past due",
    number: "Number",
    sum: "Amount",
    counted: "Counted",
    total: "Total",
    leftOut: "Left out",
    showRows: "Show these rows",
    asOf: "As of {{day}}",
    weighted: "Average, weighted by amount",
    simple: "Average of the invoices",
    dso: "DSO: outstanding / billed in 90 days × 90",
    figures: {
      billed: "Total billed",
      received: "Total paid",
      credited: "Credited",
      outstanding: "Outstanding balance",
      collected: "Settled on invoices",
      credit: "Customer credit",
      revenue: "Total revenue",
    },
  },
  formulas: {
    totals:
      "The totals of all issued invoices that were not cancelled, including VAT. Billed = settled + credited + outstanding.",
    settled: "What payments and credit have settled of each issued invoice.",
    credited: "What credit notes have taken from each issued invoice.",
    balances: "What is left to pay of each open invoice.",
    paid_in_full: "What the invoices that are paid in full come to, without what was credited.",
    weighted_days:
      "Days from issue to full payment, weighted by amount, of the invoices paid in full in the last twelve months.",
    paid_without_refunds: "All payments, without what was refunded: what settles invoices, and the customer’s credit.",
    ledger: "All entries of the customer’s credit: what was paid and settles no invoice.",
  },
  billingCodes: {
    open: "Open",
    pending: "Pending",
    unpaid: "Unpaid",
    paid: "Paid",
    chargeback: "Chargeback",
    succeeded: "Succeeded",
    partly_refunded: "Partly refunded",
    refunded: "Refunded",
    payment: "Payments",
    payment_changed: "Changed payments",
    payment_undone: "Undone payments",
    credit_note: "Credit notes",
    applied: "Applied to invoices",
    refund: "Refunds",
    refund_undone: "Undone refunds",
  },
  ageBands: {
    not_due: "Not due",
    "1_30": "1–30 days",
    "31_60": "31–60 days",
    "61_90": "61–90 days",
    over_90: "Over 90 days",
  },
  leftOut: {
    draft: "Drafts",
    concept: "Concepts",
    cancelled: "Cancelled",
    other_currency: "In other currencies",
    not_credited: "Nothing was credited",
    not_paid_in_full: "Not paid in full",
    nothing_to_pay: "Nothing to pay, as all was credited",
    nothing_left: "Nothing is left to pay",
    paid_earlier: "Paid earlier",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    billing: typeof en;
  }
}
