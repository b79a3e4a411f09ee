// English words of the customer list.

export const en = {
  title: "Customers",
  add: "Add customer",
  addFirst: "Add your first customer",
  added: "{{name}} added",
  search: "Search customers",
  searchHint: "Name, e-mail, phone or number",
  clearSearch: "Clear search",
  shown_one: "{{count}} customer on this page",
  shown_other: "{{count}} customers on this page",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  noneTitle: "No customers yet",
  noneText: "Everyone you sell to will be listed here, with a page of their own.",
  noMatchTitle: "Nothing matches",
  noMatchText: "There is no {{status}} customer for “{{search}}”.",
  noneWithStatus: "There are no customers with this status.",
} as const;
