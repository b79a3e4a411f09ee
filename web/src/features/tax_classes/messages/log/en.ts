// English words that the activity log has for a customer’s tax class.

export const en = {
  activity_log: {
    fields: {
      customer: {
        tax_class_id: "Tax class",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "tax_classes/log": typeof en;
  }
}
