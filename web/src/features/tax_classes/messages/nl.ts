// Dutch words of a customer’s tax class.

export const nl = {
  tax_classes: {
    change: "Btw-klasse wijzigen",
    saved: "Btw-klasse gewijzigd",
    assigned: "Klasse van deze klant",
    deleted: "Verwijderd",
    supplies: {
      service: "Btw op diensten",
      goods: "Btw op goederen",
    },
    hints: {
      domestic_vat_applies: "Het btw-nummer is geldig en van uw eigen land, dus uw btw is van toepassing.",
      not_checked: "Het btw-nummer uit een ander EU-land is nog niet bevestigd. Tot die tijd berekent u btw.",
      another_country: "Het btw-nummer is niet van het land van de klant. Controleer het adres en het nummer.",
      exempt_and_invalid:
        "De klant is handmatig vrijgesteld, maar het btw-nummer is ongeldig. Controleer de vrijstelling.",
    },
    rates: "Tarieven op {{day}}",
    next: "{{rate}} vanaf {{day}}",
    theirs: "Deze klant",
    default: "Nieuwe klanten",
    manage: "Btw-klassen beheren",
    explanation:
      "Nieuwe documenten beginnen hiermee. Een regel kan een eigen klasse krijgen, en bestaande documenten houden hun tarieven.",
  },
};
