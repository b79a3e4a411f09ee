// English words of the connection to KVK.

export const en = {
  kvkKey: {
    explanation:
      "With a key of the Dutch Chamber of Commerce (KVK), a KVK number fills in the company by itself, and a new customer can be found by name. Without one, everything is typed by hand.",
    state: "State",
    key: "API key",
    endsIn: "ends in {{end}}",
    test: "(KVK’s public test key: test companies only)",
    since: "Since",
    connect: "Connect KVK",
    replace: "Replace the key",
    remove: "Remove the key",
    check: "Check and keep",
    apiKey: "API key of KVK",
    apiKeyHelp:
      "From developers.kvk.nl, under your subscription. It is checked with KVK, and shown to nobody afterwards. KVK charges for each company that is looked up. Customers whose KVK number was entered before are looked up then.",
    connected: "The key of KVK was kept",
    removed: "The key of KVK was removed",
    removeTitle: "Remove the key of KVK?",
    removeText:
      "KVK numbers fill in nothing any more, and new customers cannot be found by name. What was filled in stays.",
    refused:
      "KVK does not accept this key any more, so no company can be looked up. Copy a new key from developers.kvk.nl and replace this one.",
    unchecked: "KVK did not answer when the key was entered. It is checked with the first company that is looked up.",
  },
  kvkKeyStates: {
    not_connected: "Not connected",
    unchecked: "Not checked yet",
    connected: "Connected",
    refused: "Refused",
  },
  problems: {
    malformed_kvk_key: "This is no API key of KVK. Copy the whole key from developers.kvk.nl.",
    refused_kvk_key: "KVK does not accept this key. Copy it again from developers.kvk.nl.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    kvk: typeof en;
  }
}
