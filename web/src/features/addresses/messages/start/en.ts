// English words that lead to the addresses.

export const en = {
  addresses: {
    section: "Addresses",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "addresses/start": typeof en;
  }
}
