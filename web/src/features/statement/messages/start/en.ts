// English words that lead to a customer’s statement of account.

export const en = {
  statement: {
    section: "Statement",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "statement/start": typeof en;
  }
}
