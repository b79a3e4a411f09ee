// The parts of the settings and their addresses.

export const settingsParts = [
  { id: "company", href: "/settings" },
  { id: "invoices", href: "/settings/invoices" },
  { id: "mail", href: "/settings/mail" },
  { id: "reminders", href: "/settings/reminders" },
  { id: "mollie", href: "/settings/mollie" },
  { id: "kvk", href: "/settings/kvk" },
  { id: "tax_classes", href: "/settings/tax-classes" },
  { id: "team", href: "/settings/team" },
  { id: "tags", href: "/settings/tags" },
] as const;
