// English words of a customer’s statement of account.

export const en = {
  statement: {
    form: "Show",
    forms: { ledger: "All entries", open_items: "Open invoices" },
    from: "From",
    to: "Until",
    currency: "Currency",
    ownCurrency: "Your currency",
    sums: {
      opening: "Opening balance",
      invoiced: "Invoiced",
      credited: "Credited",
      paid: "Paid",
      from_credit: "Paid from credit",
      closing: "Closing balance",
    },
    open: "Open on {{day}}:",
    ageing: {
      not_due: "Not due",
      days_1_30: "1–30 days late",
      days_31_60: "31–60 days late",
      days_61_90: "61–90 days late",
      over_90: "Over 90 days late",
    },
    day: "Date",
    entry: "Entry",
    invoice: "Invoice",
    due: "Due",
    daysPastDue: "Days late",
    amount: "Amount",
    balance: "Balance",
    kinds: {
      invoice: "Invoice {{number}}",
      credit_note: "Credit note {{number}} for {{invoice}}",
      payment: "Payment of {{invoice}}",
      credit: "{{invoice}} paid from credit",
    },
    leftOut_one: "One earlier entry is left out; the balance includes it. The CSV has it.",
    leftOut_other: "{{count}} earlier entries are left out; the balance includes them. The CSV has all of them.",
    leftOutItems_one: "One invoice that is due later is left out; the sums include it. The CSV has it.",
    leftOutItems_other:
      "{{count}} invoices that are due later are left out; the sums include them. The CSV has all of them.",
    credit: "This customer has {{amount}} credit. It counts in this balance once it is applied to an invoice.",
    noEntries: "No entries in this range",
    noEntriesText: "Issued invoices, credit notes and payments of invoices are listed here.",
    nothingOpen: "Nothing is open",
    payLink: "Copy link to pay all",
    payLinkCopied: "Link copied: whoever has it can pay all open invoices",
    pdf: "Download PDF",
    csv: "Download CSV",
    send: {
      open: "Send",
      title: "Send statement",
      submit: "Send",
      attached: "Attached",
      leftOut_one: "One row does not fit in the PDF, which says so; the balance includes it.",
      leftOut_other: "{{count}} rows do not fit in the PDF, which says so; the balance includes them.",
      sent: "The statement is on its way",
      notSent: "The statement was not sent: {{reason}}",
      paused: "Invoices are paused for this customer, so no statement is sent. Resume them first.",
    },
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    statement: typeof en;
  }
}
