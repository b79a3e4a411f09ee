// The parts of the settings and their addresses.

export const settingsParts = [
  { id: "company", href: "/settings" },
  { id: "team", href: "/settings/team" },
  { id: "tags", href: "/settings/tags" },
] as const;
