// English words of addresses.

export const en = {
  addresses: {
    add: "Add address",
    addTitle: "Add address",
    added: "Address added",
    edit: "Edit address",
    editNamed: "Edit {{title}}",
    viewNamed: "View {{title}}",
    saved: "Address saved",
    label: "Name of the address",
    labelHelp: "Tells it from the others, such as Warehouse.",
    asText: "To paste elsewhere",
    deleteNamed: "Delete {{title}}",
    deleted: "Address deleted: {{title}}",
    restored: "Address is back: {{title}}",
    makePrimaryNamed: "Make {{title}} the primary address",
    isPrimary: "Primary address now: {{title}}",
    noneTitle: "No addresses yet",
    noneText: "Add where this customer is; the first address becomes the primary one.",
  },
  errors: {
    primary_address: "Make another address the primary one first.",
    address_not_found: "This address is no longer there.",
    too_many_addresses: "A customer has at most 50 addresses. Delete one first.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    addresses: typeof en;
  }
}
