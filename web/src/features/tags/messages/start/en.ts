// English words of a customer’s tags.

export const en = {
  tags: {
    manage: "Manage tags",
    none: "No tags yet",
    remove: "Remove tag “{{name}}”",
    removed: "Tag “{{name}}” removed",
  },
  errors: {
    tag_not_found: "There is no such tag. It may have been deleted.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "tags/start": typeof en;
  }
}
