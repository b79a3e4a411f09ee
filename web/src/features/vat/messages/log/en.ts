// English words that the activity log has for the check of VAT numbers.

export const en = {
  activity_log: {
    topics: {
      vat: "VAT check",
    },
    kinds: {
      vat: {
        checked: "VAT number checked",
      },
    },
  },
  vatStatuses: {
    not_validated: "Not validated",
    valid: "Valid",
    invalid: "Invalid",
    not_checkable: "Could not be checked",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "vat/log": typeof en;
  }
}
