// English words of mail that every profile shows.

export const en = {
  mail: {
    section: "Mail",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "mail/start": typeof en;
  }
}
