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
      to: "To",
      cc: "Cc",
      bcc: "Bcc",
      addressesHelp: "Several addresses are separated by commas.",
      subject: "Subject",
      preview: "What the mail says",
      attached: "Attached",
      leftOut_one: "One row does not fit in the PDF, which says so; the balance includes it.",
      leftOut_other: "{{count}} rows do not fit in the PDF, which says so; the balance includes them.",
      sent: "The statement is on its way",
      notSent: "The statement was not sent: {{reason}}",
      reasons: {
        archived: "This customer is archived, so no mail is sent.",
        paused: "Invoices are paused for this customer, so no statement is sent. Resume them first.",
        portal: "This customer gets invoices in the portal. No mail is sent.",
        declined:
          "This customer chose to get no reminders and statements by mail. Under Mail they can be allowed again.",
        no_address: "Nobody of this customer has an e-mail address for invoices. Write one.",
        bounced:
          "Mail to this address bounced before, so none is sent there. Allow mail to it again under Mail, or use another address.",
        complained:
          "This address reported a mail as unwanted, so none is sent there. Allow mail to it again under Mail, or use another address.",
      },
    },
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    statement: typeof en;
  }
}
