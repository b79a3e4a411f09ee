// English words that the activity log has for invoices.

export const en = {
  activity_log: {
    topics: {
      invoices: "Invoices",
    },
    fields: {
      invoice: {
        number: "Invoice",
        status: "Status",
        currency: "Currency",
        issue_on: "Issue date",
        due_on: "Due date",
        payment_term_days: "Payment term in days",
        reference: "Reference",
        payment_method: "Payment method",
        note: "Note on the invoice",
        internal_note: "Internal note",
        lines: "Lines",
        total: "Total",
        cancel_reason: "Reason",
        total_issued: "Total",
        credited: "Credited",
        credit_note: "Credit note",
        credit_reason: "Reason",
        sent_via: "Reached by",
      },
    },
    kinds: {
      invoices: {
        created: "Invoice created",
        edited: "Invoice edited",
        deleted: "Draft invoice deleted",
        restored: "Invoice restored",
        issued: "Invoice issued",
        sent: "Invoice sent",
        credited: "Invoice credited",
        cancelled: "Invoice cancelled",
      },
    },
  },
  sentVia: {
    email: "e-mail",
    portal: "the portal",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "invoices/log": typeof en;
  }
}
