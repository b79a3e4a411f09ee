// English words of the profile: header, sidebar and sections.

export const en = {
  profile: {
    overview: "Overview",
    details: "Customer details",
    memberSince: "Member since",
    contact: "Contact",
    quickActions: "Quick actions",
    detailsAndActions: "Details and actions",
    places: {
      primary: "Primary actions",
      communication: "Communication actions",
      management: "Management actions",
    },
    sections: "Sections",
    groups: {
      customer: "Customer",
      business: "Business",
      sales: "Sales",
      money: "Money",
      relationship: "Relationship",
      settings: "Settings",
      history: "History",
    },
    information: "Information",
    personalInformation: "Personal information",
    businessInformation: "Business information",
    editInformation: "Edit information",
    preferences: "Preferences",
    correspondence: "Language of mail and documents",
    emailHealth: {
      healthy: "Healthy",
      bounced: "Bounced",
      complained: "Complained",
      failed: "Failed",
    },
    emailHealthHelp: {
      healthy: "No mail to this address has bounced.",
      bounced: "The last mail came back: the address does not exist, or refuses mail. Ask for another one.",
      complained:
        "A mail was reported as spam, perhaps by another receiver at that provider. Call before you write again.",
      failed: "The last mail did not arrive, which may pass: a full mailbox, or somebody out of office.",
    },
    edit: "Edit customer",
    archive: "Archive customer",
    archivedOn: "Archived on {{date}} by {{name}}: {{reason}}",
    suspendedOn: "Suspended on {{date}} by {{name}}: {{reason}}",
    invoicesPaused: "Invoices Paused",
    portal: "Portal",
    importedFrom: "Imported from {{source}}",
    elsewhere: "This customer elsewhere",
    viewIn: "View in {{source}}",
    moreTags: "+{{count}} more",
    savedAddresses: "Saved addresses",
    internalNotes: "Internal notes",
    tax: "Tax",
    exemptions: {
      reversed: "Reverse charge",
      valid: "The VAT number is valid",
      domestic: "Your VAT applies: the number is of your own country",
    },
    vatStatuses: {
      not_validated: "Not validated",
      valid: "Valid",
      invalid: "Invalid",
      not_checkable: "Could not be checked",
      pending: "Being checked",
    },
    reactivate: "Reactivate customer",
    suspend: "Suspend customer",
    lift: "Lift suspension",
    notFoundTitle: "Customer not found",
    notFoundText: "This address leads to no customer of yours. It may have been mistyped.",
    toCustomers: "To all customers",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "profile/start": typeof en;
  }
}
