// An entry in words: what it is about, and each change with both its sides.
import { useTranslation } from "react-i18next";
import type { ActivityEntry, Change } from "../../shared/api/types";

export interface ChangeWords {
  label: string;
  /** Absent for texts too long to keep in the log. */
  sides?: { old: string; new: string };
}

interface EntryWords {
  describe: (entry: ActivityEntry) => string;
  changesOf: (entry: ActivityEntry) => ChangeWords[];
}

/** Fields whose values are codes, and where their words are. */
const codes: Record<string, string> = {
  kind: "kinds",
  language: "languages",
  status: "statuses",
  archive_reason: "archiveReasons",
};

export function useEntryWords(): EntryWords {
  const { t, i18n } = useTranslation();

  const translated = (key: string, otherwise: string) => (i18n.exists(key) ? t(key as "statuses.active") : otherwise);
  const labelOf = (field: string) => translated(`activity_log.fields.${field}`, translated(`fields.${field}`, field));
  const valueOf = (field: string, value: string | null | undefined) => {
    if (!value) return t("forms.none");
    return field in codes ? translated(`${codes[field]}.${value}`, value) : value;
  };

  return {
    describe: (entry) => {
      const fields = entry.changes.map((change) => labelOf(change.field));
      const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(fields);
      return t(`activity_log.descriptions.${entry.kind}`, { title: entry.subject?.label ?? "", fields: list });
    },
    changesOf: (entry) => entry.changes.map((change) => wordsOf(change)),
  };

  function wordsOf({ field, old, new: now }: Change): ChangeWords {
    const label = labelOf(field);
    if (!old && !now) return { label };
    return { label, sides: { old: valueOf(field, old), new: valueOf(field, now) } };
  }
}
