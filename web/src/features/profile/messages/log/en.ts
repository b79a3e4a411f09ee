// English words that the activity log has for a customer’s data and status.

export const en = {
  activity_log: {
    topics: {
      customer: "Customer data",
      status: "Status",
    },
    fields: {
      customer: {
        archive_reason: "Reason",
        archive_note: "Note",
        suspension_reason: "Reason",
        suspension_note: "Note",
        external_refs: "Other systems",
        avatar: "Avatar",
      },
    },
    kinds: {
      customer: {
        created: "Customer added",
        edited: "Customer edited",
        kvk_synced: "KVK brought the company",
        kvk_accepted: "KVK’s values taken over",
        kvk_kept: "Kept instead of KVK’s values",
        avatar_chosen: "Avatar chosen",
        avatar_removed: "Avatar removed",
      },
      status: {
        archived: "Customer archived",
        reactivated: "Customer reactivated",
        suspended: "Customer suspended",
        suspension_lifted: "Suspension lifted",
        deleted: "Customer deleted",
        restored: "Customer restored",
      },
    },
    descriptions: {
      customer: {
        created: "This is where the customer’s history starts.",
      },
      status: {
        archived: "The customer left the default list.",
        reactivated: "The customer is back in the default list.",
        suspended: "The customer left the default list.",
        suspension_lifted: "The customer is back in the default list.",
        deleted: "The customer went to the trash.",
        restored: "The customer came back from the trash.",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "profile/log": typeof en;
  }
}
