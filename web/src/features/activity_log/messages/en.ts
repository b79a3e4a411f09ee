// English words of the activity log.

export const en = {
  activity_log: {
    became: "became",
    noneTitle: "Nothing has happened yet",
    noneText: "Every change to this customer will be listed here, with who made it and when.",
    noMatchTitle: "Nothing matches",
    noMatchTopic: "There is no entry about this.",
    noMatchActor: "There is no entry by this person.",
    noMatchText: "There is no entry about this by this person.",
    quoted: "“{{title}}”",
    changed: "Changed: {{fields}}",
    quotedChanged: "“{{title}}” · changed: {{fields}}",
    filter: "Filter",
    topic: "About",
    allTopics: "Everything",
    actor: "By",
    everyone: "Everyone",
    someone: "Someone else",
    found_one: "{{count}} entry",
    found_other: "{{count}} entries",
    foundMore_one: "The latest entry",
    foundMore_other: "The latest {{count}} entries",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    activity_log: typeof en;
  }
}
