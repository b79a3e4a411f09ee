// English words of smart links.

export const en = {
  smart_links: {
    new: "New smart link",
    edit: "Edit smart link",
    editNamed: "Edit {{name}}",
    view: "Code and address of {{name}}",
    activate: "Switch {{name}} on",
    deactivate: "Switch {{name}} off",
    kind: "Type",
    name: "Name",
    nameHelp: "The payer sees it, and it stands on the invoice.",
    description: "Description",
    pricing: "Amount",
    amount: "Amount in {{currency}}",
    amountHelp: "With VAT, as the payer pays it.",
    minimum: "Lowest amount in {{currency}}",
    maximum: "Highest amount in {{currency}}",
    taxClass: "Tax class",
    usualTax: "As usual for this customer",
    uses: "Can be paid",
    times: "Number of times",
    usedAtMost_one: "At most {{count}} payment",
    usedAtMost_other: "At most {{count}} payments",
    state: "Status",
    views: "Views",
    payments: "Payments",
    revenue: "Revenue",
    acts: "Acts",
    all: "All",
    address: "Address",
    addressOf: "Address of {{name}}",
    code: "Code to scan",
    codeFile: "smart-link.svg",
    download: "Download the code",
    made: "Smart link made",
    saved: "Smart link saved",
    noneTitle: "No smart links yet",
    noneText: "A smart link is an address at which this customer pays for a product or an amount, with a code to scan.",
    noMatchTitle: "Nothing matches",
    noMatchText: "No smart link of this customer has this type and status.",
  },
  smartLinkKinds: {
    product: "Product",
    amount: "Amount",
  },
  smartLinkPricings: {
    fixed: "Fixed",
    chosen: "Chosen by the payer",
    deposit: "Deposit",
  },
  smartLinkLimits: {
    unlimited: "Without limit",
    once: "Once",
    times: "Several times",
  },
  smartLinkStates: {
    open: "Active",
    inactive: "Inactive",
    used_up: "Used up",
  },
  errors: {
    smart_link_not_found: "This customer has no such smart link.",
    too_many_smart_links: "A customer has at most 200 smart links.",
  },
  problems: {
    product_is_fixed: "A product has a fixed price.",
    payer_chooses: "The payer chooses the amount. Leave it out.",
    amount_is_fixed: "The amount is fixed. Leave this out.",
    below_minimum: "Write the lowest amount or more.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    smart_links: typeof en;
  }
}
