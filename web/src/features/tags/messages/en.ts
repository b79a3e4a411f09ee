// English words of tags.

export const en = {
  manage: "Manage tags",
  search: "Search tags or type a new one",
  found_one: "{{count}} tag found",
  found_other: "{{count}} tags found",
  create: "Create new tag",
  color: "Colour:",
  none: "No tags yet",
  noneFound: "No tag has that name yet.",
  remove: "Remove tag “{{name}}”",
  removed: "Tag “{{name}}” removed",
  saved: "Tags saved",
} as const;
