// English words that the activity log has for smart links.

export const en = {
  activity_log: {
    topics: {
      smart_links: "Smart links",
    },
    fields: {
      smart_link: {
        name: "Name",
        description: "Description",
        amount: "Amount",
        minimum: "Lowest amount",
        maximum: "Highest amount",
        tax_class_id: "Tax class",
        uses: "Can be paid",
        active: "Active",
      },
    },
    kinds: {
      smart_links: {
        created: "Smart link made",
        edited: "Smart link edited",
        activated: "Smart link switched on",
        deactivated: "Smart link switched off",
        paid: "Smart link paid",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "smart_links/log": typeof en;
  }
}
