// English words of the frame around every page: signing in, navigation.

export const en = {
  shell: {
    signIn: "Sign in",
    signOut: "Sign out",
    welcome: "Klantkaart",
    pitch: "Everything about one customer on one page. Sign in to see yours.",
    signInRefused: "Signing in did not work. Try it once more.",
    sessionEnded: {
      itself:
        "Your session has ended: it lasts 12 hours, ends after 2 hours without use, and when your place in a team changes. What you typed is kept in this browser.",
      member: "You signed out, here or in another tab. That ends the session in every tab of this browser.",
    },
    otherMerchant: "You are no longer on the team of {{left}}. This is {{name}}.",
    unnamedMerchant: "You are no longer on the team that this tab showed. This is {{name}}.",
    otherMember: "Somebody else signed in in this browser, so this tab was opened anew.",
    noTeam: "You are not on this team",
    switchMerchant: "Merchant: {{name}}. Switch",
    merchants: "Merchants you work for",
    workFor: "Work for {{name}}",
    lookAt: "Look at {{name}}",
    main: "Main",
    breadcrumbs: "Breadcrumbs",
    skip: "Skip to content",
    account: "Account of {{name}}",
    theme: "Theme",
    language: "Language",
    themes: {
      system: "System",
      light: "Light",
      dark: "Dark",
    },
    roles: {
      owner: "Owner",
      admin: "Admin",
      finance: "Finance",
      sales: "Sales",
      support: "Support",
      field: "Field service",
      read_only: "Read only",
    },
    offline: "You are offline. What you see may be old; changes cannot be saved now.",
    crashTitle: "This page broke",
    crashText: "Reload to go on. If it happens again, tell us what you did just before.",
    reload: "Reload",
    notFoundTitle: "Page not found",
    notFoundText: "There is nothing at this address.",
    palette: {
      open: "Search or do anything",
      settingsOf: "Settings: {{part}}",
      useTheme: "Theme: {{theme}}",
      useLanguage: "Language: {{language}}",
    },
    keys: {
      title: "Keyboard shortcuts",
      goTo: "Go to {{place}}",
      help: "Keyboard shortcuts",
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "shell/start": typeof en;
  }
}
