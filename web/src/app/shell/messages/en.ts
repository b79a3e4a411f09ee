// English words of what opens over the page: the palette and the list of keys.

export const en = {
  shell: {
    signOutTitle: "Sign out?",
    signOutText_one: "What you typed in {{count}} place will be lost.",
    signOutText_other: "What you typed in {{count}} places will be lost.",
    stay: "Stay",
    palette: {
      placeholder: "Find a customer or invoice, or type what to do",
      customers: "Customers",
      invoices: "Invoices",
      recent: "Recent customers",
      groups: {
        actions: "Actions",
        sections: "Sections",
        navigation: "Go to",
        settings: "Settings",
        help: "Help",
        appearance: "Appearance",
        language: "Language",
      },
      nothing: "Nothing matches “{{typed}}”.",
      searching: "Searching…",
      failed: "Customers cannot be searched now.",
    },
    keys: {
      search: "Search or do anything",
      toasts: "To the notifications",
      single: "Use single-key shortcuts",
      singleHelp: "They never fire while you type. {{keys}} and F6 always work.",
    },
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    shell: typeof en;
  }
}
