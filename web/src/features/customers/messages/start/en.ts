// English words of the customer list.

export const en = {
  customers: {
    title: "Customers",
    add: "Add",
    addCustomer: "Add customer",
    addFirst: "Add your first customer",
    all: "All",
    search: "Search customers",
    searchHint: "Name, e-mail, phone or number",
    searchOrder: "Search results have an order of their own.",
    clearSearch: "Clear search",
    filterByTags: "Filter by tags",
    searchTags: "Search tags",
    noTags: "There are no tags yet.",
    noTagMatches: "No tag matches.",
    mostTags: "At most {{count}} tags at a time.",
    tagMatch: "Customers with",
    tagMatches: {
      any: "any of these",
      all: "all of these",
      none: "none of these",
    },
    moreTags: "+{{count}} more",
    number: "Number",
    created: "Since",
    notesOf: "Notes of {{name}}",
    bulk: "Selected customers",
    selected_one: "{{count}} customer selected",
    selected_other: "{{count}} customers selected",
    clearSelection: "Clear the selection",
    delete: "Delete",
    deleteCustomer: "Delete customer",
    deleteNamed: "Delete {{name}}",
    trash: "Trash",
    exportList: "Export this list",
    exporting: "{{rows}} customers…",
    cancelExport: "Stop the export",
    exported_one: "{{count}} customer exported",
    exported_other: "{{count}} customers exported",
    shown_one: "{{count}} customer on this page",
    shown_other: "{{count}} customers on this page",
    neighbours: "In the list",
    previousCustomer: "Previous customer",
    nextCustomer: "Next customer",
    noPrevious: "This is the first customer of the list.",
    noNext: "This is the last customer of the list.",
    noneTitle: "No customers yet",
    noneText: "Everyone you sell to will be listed here, with a page of their own.",
    noMatchTitle: "Nothing matches",
    noMatchText: "There is no {{status}} customer for “{{search}}”.",
    noMatchAny: "There is no customer for “{{search}}”.",
    noneWithFilters: "There is no customer with these filters.",
    noneWithStatus: "There are no customers with this status.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "customers/start": typeof en;
  }
}
