// English words of documents with lines and totals.

export const en = {
  lines: {
    title: "Lines",
    line: "Line {{place}}",
    description: "Description",
    quantity: "Quantity",
    unit: "Unit",
    unitPrice: "Unit price",
    unitPriceIncluding: "Unit price incl. VAT",
    discount: "Discount %",
    vat: "VAT",
    amount: "Amount",
    amountIncluding: "Amount incl. VAT",
    of: "{{field}}, line {{place}}",
    add: "Add line",
    addKeys: "Enter in the last line adds one; Alt with ↑ or ↓ moves a line. Rows of a spreadsheet can be pasted.",
    remove: "Remove line {{place}}",
    removed: "Line “{{description}}” removed",
    removedUnnamed: "Line removed",
    moveUp: "Move line {{place}} up",
    moveDown: "Move line {{place}} down",
    moved: "Now line {{place}} of {{count}}",
    pasted_one: "{{count}} line pasted",
    pasted_other: "{{count}} lines pasted",
    tooMany: "A document has at most {{most}} lines.",
    supply: "Kind",
    supplies: {
      service: "Service",
      goods: "Goods",
    },
    reverseCharge: "Reverse charge",
    automatic: "Automatic: {{rate}}",
    noRate: "no rate",
    problems: {
      notANumber: "Write a number, such as 1,234.50.",
      tooLarge: "At most nine digits before the point.",
      tooManyDecimals: "At most {{most}} decimals.",
      notAPercentage: "Write a percentage from 0 to 100.",
      missing: "Fill this in.",
    },
  },
  filters: {
    currency: "Currency",
    problems: {
      notANumber: "Write an amount, such as 1,234.50.",
      tooLarge: "A total has at most {{digits}} digits. Write fewer.",
      tooManyDecimals: "At most {{decimals}} decimals in {{currency}}.",
      dayBefore: "Before the first day. Choose that day or a later one.",
      lessThan: "Less than the lowest total. Write that amount or more.",
    },
  },
  vat: {
    rate: "{{rate}} VAT",
    categories: {
      S: "VAT",
      Z: "Zero rate",
      E: "Exempt",
      AE: "Reverse charge",
      K: "Intra-Community supply",
      G: "Export",
      O: "Outside the scope of VAT",
    },
    why: {
      line_reverse_charge: "Reverse charge, chosen for this line",
      line: "Class chosen for this line",
      customer_exempt: "The customer is exempt",
      customer_other_member_state: "Business in another EU country",
      customer_outside_eu: "Customer outside the EU",
      customer_class: "The customer’s tax class: {{name}}",
      product_class: "The product’s tax class: {{name}}",
      merchant_default: "Your default tax class: {{name}}",
      unknown: "This class has no rate today. Choose another one.",
    },
    classes: {
      standard: "Standard",
      reduced: "Reduced",
      zero: "Zero",
    },
  },
  documentExport: {
    open: "Export",
    title: "Export for the bookkeeper",
    explanation:
      "A CSV file of all invoices and credit notes that were issued in a period, at most 2,000. Amounts of credit notes are negative.",
    ofCustomer:
      "A CSV file of this customer’s invoices and credit notes that were issued in a period, at most 2,000. Amounts of credit notes are negative.",
    period: "Period",
    periods: {
      lastQuarter: "Last quarter",
      thisQuarter: "This quarter",
      lastYear: "Last year",
      thisYear: "This year",
    },
    from: "First day",
    to: "Last day",
    submit: "Export CSV",
    running: "Exporting…",
    nothing: "Nothing was issued in this period, so there is no file.",
    done_one: "{{count}} document exported",
    done_other: "{{count}} documents exported",
  },
  totals: {
    title: "Totals",
    lines: "Subtotal",
    linesIncluding: "Subtotal incl. VAT",
    discount: "Discount",
    net: "Total without VAT",
    vatOn: "{{rate}} VAT on {{taxable}}",
    categoryOn: "{{category}} on {{taxable}}",
    total: "Total",
    live: "Total {{total}}",
    discountKind: "Discount on the whole",
    discountKinds: {
      none: "No discount",
      percent: "Percentage",
      amount: "Amount",
    },
    discountValue: "Size of the discount",
    problems: {
      discount_too_large: "The discount is more than the lines add up to.",
      total_too_large: "A total has at most 13 digits. Write smaller quantities or prices.",
    },
  },
  problems: {
    too_many_documents: "Choose a shorter period: a file has at most 2,000 documents.",
    invalid_period: "Choose a last day that is not before the first.",
  },
} as const;

declare module "../../i18n/catalogue" {
  interface Parts {
    money: typeof en;
  }
}
