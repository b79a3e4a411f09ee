// English words of a customer’s tax class.

export const en = {
  tax_classes: {
    change: "Change tax class",
    saved: "Tax class changed",
    assigned: "Class of this customer",
    deleted: "Deleted",
    supplies: {
      service: "VAT on services",
      goods: "VAT on goods",
    },
    hints: {
      domestic_vat_applies: "The VAT number is valid and of your own country, so your VAT applies.",
      not_checked: "The VAT number of another EU country is not confirmed yet. Until it is, VAT is charged.",
      another_country: "The VAT number is not of the customer’s country. Check the address and the number.",
      exempt_and_invalid: "The customer is exempt by hand, but the VAT number is invalid. Check the exemption.",
    },
    rates: "Rates on {{day}}",
    next: "{{rate}} from {{day}}",
    theirs: "This customer",
    default: "New customers",
    manage: "Manage tax classes",
    explanation:
      "New documents start with this. A line can have a class of its own, and documents that exist keep their rates.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    tax_classes: typeof en;
  }
}
