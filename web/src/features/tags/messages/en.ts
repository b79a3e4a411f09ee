// English words of choosing and making tags.

export const en = {
  tags: {
    search: "Search tags or type a new one",
    found_one: "{{count}} tag found",
    found_other: "{{count}} tags found",
    create: "Create new tag",
    color: "Colour:",
    noneFound: "No tag has that name yet.",
    saved: "Tags saved",
  },
  errors: {
    tag_exists: "There is a tag of this name already.",
    too_many_tags: "There are too many tags. Delete one that is not in use.",
    tag_in_use: "Customers still have this tag. Take it off them first.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    tags: typeof en;
  }
}
