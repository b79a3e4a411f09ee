// English words that the activity log has for addresses.

export const en = {
  activity_log: {
    topics: {
      addresses: "Addresses",
    },
    fields: {
      address: {
        label: "Name of the address",
      },
    },
    kinds: {
      addresses: {
        added: "Address added",
        edited: "Address edited",
        deleted: "Address deleted",
        restored: "Address restored",
        made_primary: "Primary address changed",
      },
    },
    descriptions: {
      addresses: {
        made_primary: "“{{title}}” is the primary address now.",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "addresses/log": typeof en;
  }
}
