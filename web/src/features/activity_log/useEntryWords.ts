// An entry in words: its title, its subject, and each change with both sides.
import type { ActivityLog } from "../../shared/activityLog";
import type { ActivityEntry, Change } from "../../shared/api/types";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useValueWords } from "../../shared/i18n/useValueWords";
import { useTaxClassNames } from "../../shared/money/useTaxClassNames";

export interface ChangeWords {
  label: string;
  /** Absent for texts that are too long to be stored in the log. */
  now?: string;
  /** Absent for a field that the event sets for the first time. */
  before?: string;
  /** The new and the removed items of a list, in the place of both sides. */
  added?: string[];
  removed?: string[];
}

interface EntryWords {
  title: string;
  /** Null where title and changes are enough. */
  description: string | null;
  /** The section that has a page for the subject, which is a link then and not in the description. */
  page: string | undefined;
  changes: ChangeWords[];
}

export function useEntryWords({ kind, subject, changes }: ActivityEntry, log: ActivityLog): EntryWords {
  const { t, i18n } = useTranslation();
  const valueWords = useValueWords();
  const classNameOf = useTaxClassNames(changes.some(({ field }) => log.values[field] === "taxClass"));
  const page = subject ? log.pages[subject.type] : undefined;
  const quoted = subject && !page;
  return {
    title: known(`activity_log.kinds.${kind}`) ?? kind,
    description: descriptionOf(),
    page,
    changes: changes.map(wordsOf),
  };

  function descriptionOf(): string | null {
    const title = subject?.label ?? "";
    const description = known(`activity_log.descriptions.${kind}`, { title });
    if (description) return description;
    const withoutValues = changes.filter((change) => !change.old && !change.new);
    if (withoutValues.length === 0) return quoted ? t("activity_log.quoted", { title }) : null;
    const labels = withoutValues.map(({ field }) => labelOf(field));
    const fields = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(labels);
    return quoted ? t("activity_log.quotedChanged", { title, fields }) : t("activity_log.changed", { fields });
  }

  function known(key: string, values = {}): string | undefined {
    return i18n.exists(key) ? t(key as "activity_log.quoted", values as { title: string }) : undefined;
  }

  /** The general label of a field, unless its section has another one for the log. */
  function labelOf(field: string): string {
    const name = field.slice(field.lastIndexOf(".") + 1);
    return known(`activity_log.fields.${field}`) ?? known(`fields.${name}`) ?? field;
  }

  function wordsOf({ field, old, new: now }: Change): ChangeWords {
    const label = labelOf(field);
    if (!old && !now) return { label };
    const kind = log.values[field] ?? "text";
    if (kind === "list") {
      return { label, added: without(listOf(now), listOf(old)), removed: without(listOf(old), listOf(now)) };
    }
    const words = (side: string) => (kind === "taxClass" ? classNameOf(side) : valueWords(kind, side));
    const value = (side: string | null | undefined) => (side ? words(side) : t("forms.none"));
    return log.firstSet.includes(field) ? { label, now: value(now) } : { label, now: value(now), before: value(old) };
  }
}

function listOf(names: string | null | undefined): string[] {
  return names ? names.split(", ") : [];
}

function without(names: string[], others: string[]): string[] {
  return names.filter((name) => !others.includes(name));
}
