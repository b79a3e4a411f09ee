// English words beside the map.

export const en = {
  map: {
    privacy: "The map shows the country only, never the address.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "map/start": typeof en;
  }
}
