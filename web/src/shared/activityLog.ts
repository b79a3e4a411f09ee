// What a section adds to the activity log, besides its words under messages/log: icons, and the formats of its values.
import type { LucideIcon } from "lucide-react";
import type { ValueKind } from "./i18n/useValueWords";

export interface LogPart {
  /** By kind, `<topic>.<verb>`. */
  icons: Record<string, LucideIcon>;
  /** By field, `<subject>.<field>`; other values are texts. */
  values?: Record<string, ValueKind>;
  /** Fields that an event sets for the first time, such as its reason: they have no earlier value worth showing. */
  firstSet?: readonly string[];
  /** By the type of an entry's subject: the section of the profile that has a page for it. */
  pages?: Record<string, string>;
}

export type ActivityLog = Required<LogPart>;

export function joined(parts: LogPart[]): ActivityLog {
  return {
    icons: Object.assign({}, ...parts.map(({ icons }) => icons)) as ActivityLog["icons"],
    values: Object.assign({}, ...parts.map(({ values }) => values)) as ActivityLog["values"],
    pages: Object.assign({}, ...parts.map(({ pages }) => pages)) as ActivityLog["pages"],
    firstSet: parts.flatMap(({ firstSet = [] }) => firstSet),
  };
}
