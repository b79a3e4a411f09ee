// English words of mandates.

export const en = {
  mandates: {
    method: "SEPA Direct Debit",
    test: "Test",
    title: "Mandate",
    new: "New mandate",
    request: "Request by link",
    requestNew: "Request new mandate",
    revoke: "Revoke",
    reveal: "Show the whole account number",
    hide: "Hide the account number",
    history: "All mandates",
    holder: "Account holder",
    iban: "IBAN",
    bic: "BIC",
    card: "Card",
    cardEnding: "•••• {{digits}}",
    signedOn: "Signature date",
    reference: "Mandate reference",
    status: "Status",
    notSent: "Mollie does not have it yet. It is sent again by itself.",
    refused: "Refused by Mollie: {{problem}}",
    lapsesSoon: "Not used for almost 36 months. It lapses on {{day}} unless money is collected with it before.",
    lapsed: "Not used for 36 months, so it lapsed on {{day}}. Ask for a new one.",
    revokedOn: "Revoked on {{day}} by {{name}}",
    noneTitle: "No mandates yet",
    noneText: "Add the mandate that the customer signed, or send them a link to give one.",
    create: "Add mandate",
    createText: "For a mandate that the customer has signed. Its reference and date appear on their bank statement.",
    bicHelp: "Found from the IBAN for most banks.",
    signedHelp: "Empty for today.",
    referenceHelp: "The one on the signed form. Empty for one of ours.",
    ibanInvalid: "This is no account number. Compare it with the form.",
    ibanOf: "Account in {{country}}",
    oldSignature: "Signed more than 36 months ago. Unless it was used since, banks refuse it.",
    added: "Mandate added",
    sentLater: "Mandate kept. Mollie did not answer, so it is sent again by itself.",
    requestText:
      "The customer opens the link, pays € 0.01 and so gives a mandate for later payments. Mollie closes the link when it expires.",
    makeLink: "Make link",
    link: "Link for the customer",
    expires: "The link works until {{moment}}.",
    done: "Done",
    revokeTitle: "Revoke this mandate?",
    revokeText:
      "Nothing can be collected from {{iban}} any more, and Mollie stops the subscriptions that use it. It cannot be brought back: the customer has to give a new one.",
    keep: "Keep it",
    revoked: "Mandate revoked",
  },
  mandateStatuses: {
    pending: "Pending",
    valid: "Valid",
    invalid: "Invalid",
    revoked: "Revoked",
  },
  errors: {
    mollie_not_connected: "Mollie is not connected. An owner or admin connects it in the settings.",
    mollie_connection_broken: "Mollie refuses the key of this team. An owner or admin replaces it in the settings.",
    mollie_refused: "Mollie refuses this. See in Mollie whether your account may collect by direct debit.",
    nothing_to_collect:
      "Nothing of this invoice is left to pay, or a payment of it is on its way. Ask for a mandate without it.",
    mandate_not_found: "This customer has no such mandate.",
    mandate_revoked: "This mandate was revoked. Add a new one.",
    too_many_mandates: "A customer has at most 100 mandates.",
    no_account_number: "This mandate has no account number.",
  },
  problems: {
    not_in_sepa: "Direct debits collect from accounts in the SEPA zone only.",
    invalid_reference: "Use letters, digits and the signs + ? / - : ( ) . , ' only.",
    reference_used: "Another mandate of this customer has this reference. Write another one, or leave it empty.",
    bic_required: "Accounts in this country need the code of the bank.",
    refused_by_mollie: "Mollie refuses this. Compare it with the signed form.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    mandates: typeof en;
  }
}
