// English words of what the register of companies has of a customer.

export const en = {
  company: {
    title: "KVK register",
    state: "State",
    lastSynced: "Last synced",
    neverSynced: "Never",
    outdated: "Outdated",
    resync: "Re-sync with KVK",
    onItsWay: "KVK is being asked already.",
    toSettings: "Open the settings",
    connectFirst: "KVK is not connected. An owner or admin enters a key in the settings, under KVK.",
    waitsSince: "First asked {{since}}; asked again by itself {{next}}. You can go on working.",
    notFound: "KVK has no company of this number, or may not show it. Check the number; nothing was changed.",
    refused: "KVK does not take this as a number. Check it; nothing was changed.",
    closed: "This company is deregistered. The customer keeps its status here.",
    closedOn: "This company has been deregistered since {{date}}. The customer keeps its status here.",
    closesOn: "This company will be deregistered on {{date}}.",
    shielded: "The visiting address is shielded in the register, so the address here stays as it is.",
    nonMailing: "This company wants no advertising by post or at the door that uses its registration.",
    rsin: "RSIN",
    branch: "Main branch",
    noBranch: "None",
    founded: "Founded",
    unknownDate: "Unknown",
    postalAddress: "Postal address",
    poBox: "PO box {{number}}",
    differences: "KVK differs from what was entered here",
    empty: "empty",
    accept: "Take over",
    acceptField: "Take over {{field}}",
    acceptAll: "Take over all",
    keep: "Keep ours",
    keepField: "Keep ours: {{field}}",
    keepAll: "Keep all of ours",
    accepted: "Taken over from KVK",
    kept: "Kept as it is here",
  },
  companyStatuses: {
    never: "Not asked yet",
    pending: "Being asked",
    synced: "Synced",
    not_found: "Not found",
    refused: "Number refused",
    not_connected: "Not connected",
  },
  companyWaits: {
    no_answer: "KVK does not answer.",
    untrusted: "KVK’s certificate cannot be verified.",
    busy: "KVK takes no more requests just now.",
    being_processed: "KVK is working on this registration.",
    unreadable: "KVK’s answer cannot be read.",
    key_refused: "KVK does not accept the key. An owner or admin can replace it in the settings.",
  },
  errors: {
    kvk_not_connected: "KVK is not connected. An owner or admin can connect it in the settings.",
    kvk_not_eligible: "Only a business in the Netherlands with a KVK number can be looked up.",
    stale_company: "KVK was asked again meanwhile. Look at the differences once more.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    company: typeof en;
  }
}
