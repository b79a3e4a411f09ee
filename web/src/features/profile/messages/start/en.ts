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
      bounced: "The last mail came back: the address does not exist or is full. Ask for another one.",
      complained: "The receiver reported a mail as spam. Call before you write again.",
      failed: "The last mail could not be sent. Check the spelling of the address.",
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
