// An entry in words: what it is about, and each change with both its sides.
import { useTranslation } from "react-i18next";
import type { ActivityEntry, Change } from "../../shared/api/types";
import { countryName, dayOf } from "../../shared/formats";

export interface ChangeWords {
  label: string;
  /** Absent for texts too long to keep in the log. */
  now?: string;
  /** What it was; absent for what only comes with this event, such as the reason of an archiving. */
  before?: string;
  /** Of a list: what came and what went, in the place of both sides. */
  added?: string[];
  removed?: string[];
}

interface EntryWords {
  /** Null where the changes say it all. */
  describe: (entry: ActivityEntry) => string | null;
  changesOf: (entry: ActivityEntry) => ChangeWords[];
}

/** Fields whose values are codes, and where their words are. */
const codes: Record<string, string> = {
  kind: "kinds",
  language: "languages",
  status: "statuses",
  archive_reason: "archiveReasons",
  suspension_reason: "suspensionReasons",
  preferred_channel: "channels",
  payment_method: "paymentMethods",
  invoice_delivery: "deliveries",
  tax_exempt: "activity_log.answers",
  invoices_paused: "activity_log.answers",
};
const countries = ["country", "registration_country"];
const dates = ["established_on"];
const edits: ActivityEntry["kind"][] = [
  "customer_edited",
  "tags_changed",
  "note_edited",
  "contact_edited",
  "address_edited",
];
const reasons = ["archive_reason", "archive_note", "suspension_reason", "suspension_note"];

export function useEntryWords(): EntryWords {
  const { t, i18n } = useTranslation();

  const translated = (key: string, otherwise: string) => (i18n.exists(key) ? t(key as "statuses.active") : otherwise);
  const labelOf = (field: string) => translated(`activity_log.fields.${field}`, translated(`fields.${field}`, field));
  const valueOf = (field: string, value: string | null | undefined) => {
    if (!value) return t("forms.none");
    if (field in codes) return translated(`${codes[field]}.${value}`, value);
    if (countries.includes(field)) return countryName(value, i18n.language);
    return dates.includes(field) ? dayOf(value, i18n.language) : value;
  };

  return {
    describe: (entry) => {
      const untold = entry.changes.filter((change) => !change.old && !change.new);
      if (edits.includes(entry.kind) && entry.changes.length > 0 && untold.length === 0) {
        return entry.subject ? t("activity_log.quoted", { title: entry.subject.label }) : null;
      }
      const fields = untold.map((change) => labelOf(nameOf(change)));
      const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(fields);
      return t(`activity_log.descriptions.${entry.kind}`, { title: entry.subject?.label ?? "", fields: list });
    },
    changesOf: (entry) => entry.changes.map((change) => wordsOf(change)),
  };

  function wordsOf(change: Change): ChangeWords {
    const field = nameOf(change);
    const label = labelOf(field);
    if (!change.old && !change.new) return { label };
    if (field === "tags") {
      const [before, now] = [listOf(change.old), listOf(change.new)];
      return { label, added: without(now, before), removed: without(before, now) };
    }
    const now = valueOf(field, change.new);
    return reasons.includes(field) ? { label, now } : { label, now, before: valueOf(field, change.old) };
  }
}

function listOf(names: string | null | undefined): string[] {
  return names ? names.split(", ") : [];
}

function without(names: string[], others: string[]): string[] {
  return names.filter((name) => !others.includes(name));
}

/** "city" of "address.city". */
function nameOf({ field }: Change): string {
  return field.slice(field.lastIndexOf(".") + 1);
}
