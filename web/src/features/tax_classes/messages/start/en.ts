// English words that lead to a customer’s tax class.

export const en = {
  tax_classes: {
    section: "Tax class",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "tax_classes/start": typeof en;
  }
}
