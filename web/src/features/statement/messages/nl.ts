// Dutch words of a customer’s statement of account.

export const nl = {
  statement: {
    form: "Toon",
    forms: { ledger: "Alle posten", open_items: "Openstaande facturen" },
    from: "Van",
    to: "Tot en met",
    currency: "Valuta",
    ownCurrency: "Uw valuta",
    sums: {
      opening: "Beginsaldo",
      invoiced: "Gefactureerd",
      credited: "Gecrediteerd",
      paid: "Betaald",
      from_credit: "Verrekend met tegoed",
      closing: "Eindsaldo",
    },
    open: "Openstaand op {{day}}:",
    ageing: {
      not_due: "Niet vervallen",
      days_1_30: "1–30 dagen te laat",
      days_31_60: "31–60 dagen te laat",
      days_61_90: "61–90 dagen te laat",
      over_90: "Meer dan 90 dagen te laat",
    },
    day: "Datum",
    entry: "Post",
    invoice: "Factuur",
    due: "Vervaldatum",
    daysPastDue: "Dagen te laat",
    amount: "Bedrag",
    balance: "Saldo",
    kinds: {
      invoice: "Factuur {{number}}",
      credit_note: "Creditnota {{number}} bij {{invoice}}",
      payment: "Betaling van {{invoice}}",
      credit: "{{invoice}} verrekend met tegoed",
    },
    leftOut_one: "Eén eerdere post staat hier niet, maar telt mee in het saldo. In de CSV staat hij wel.",
    leftOut_other:
      "{{count}} eerdere posten staan hier niet, maar tellen mee in het saldo. In de CSV staan ze allemaal.",
    leftOutItems_one:
      "Eén later vervallende factuur staat hier niet, maar telt mee in de bedragen. In de CSV staat hij wel.",
    leftOutItems_other:
      "{{count}} later vervallende facturen staan hier niet, maar tellen mee in de bedragen. In de CSV staan ze allemaal.",
    noEntries: "Geen posten in deze periode",
    noEntriesText: "Hier komen facturen, creditnota’s en betalingen van facturen.",
    nothingOpen: "Er staat niets open",
    payLink: "Link voor alles betalen",
    payLinkCopied: "Link gekopieerd: wie hem heeft, kan alle openstaande facturen betalen",
    pdf: "PDF downloaden",
    csv: "CSV downloaden",
  },
};
