// English words of transactions that every profile shows.

export const en = {
  transactions: {
    section: "Transactions",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "transactions/start": typeof en;
  }
}
