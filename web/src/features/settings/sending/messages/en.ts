// English words of the settings of mail.

export const en = {
  settings: {
    mail: {
      send: "Sending invoices",
      sendInvoices: "Send an invoice when it is issued",
      sendInvoicesHelp:
        "With its PDF and e-invoice, to the contacts that receive invoices. At each invoice you can decide otherwise.",
      sender: "Sender",
      editSender: "Edit sender",
      sender_name: "Name of the sender",
      senderNameHelp: "Empty: the name of your company, {{name}}.",
      reply_to: "Replies go to",
      replyToHelp: "Empty: the e-mail address for questions in the settings of invoices.",
      fromInvoices: "(from the invoice settings)",
      invoice_copy_to: "Copy of each invoice to",
      copyHelp: "A blind copy, such as for your bookkeeper.",
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    sending: typeof en;
  }
}
