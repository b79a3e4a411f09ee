// English words of smart links that every profile shows.

export const en = {
  smart_links: {
    section: "Smart links",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "smart_links/start": typeof en;
  }
}
