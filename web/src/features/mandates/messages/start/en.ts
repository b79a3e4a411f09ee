// English words of mandates that every profile shows.

export const en = {
  mandates: {
    section: "Mandates",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "mandates/start": typeof en;
  }
}
