// The topics of the help and their addresses.

export const helpTopics = ["private-notes", "tags", "tax-exemptions", "customer-portal", "customer-health"] as const;
export type HelpTopic = (typeof helpTopics)[number];

export function helpPath(topic: HelpTopic): string {
  return `/help/${topic}`;
}
