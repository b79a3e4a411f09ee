// Holds the reminders of one invoice back: it is paused, promised, disputed or excluded; or ends that.
import { holdRequestLimits } from "../../api/constants";
import type { Schemas } from "../../api/types";
import { EditDialog } from "../../components/dialogs/EditDialog";
import { RadioField, TextAreaField, TextField } from "../../components/fields/fields";
import { dayOf } from "../../formats";
import { useEditing } from "../../hooks/useEditing";
import { useTranslation } from "../../i18n/useTranslation";
import { type HoldRequest, useHoldReminders } from "./api";
import { useReminderWords } from "./useReminderWords";

type Held = Pick<Schemas["Invoice"], "id" | "version" | "reminder_hold">;

interface HoldDialogProps {
  customerId: string;
  invoice: Held;
  onClose: () => void;
}

type Kind = Schemas["HoldKind"] | "none";

interface Form {
  kind: Kind;
  until: string;
  note: string;
}

const kinds = ["paused", "promised", "disputed", "excluded"] as const;

export default function HoldDialog({ customerId, invoice, onClose }: HoldDialogProps) {
  const { t, i18n } = useTranslation();
  const words = useReminderWords();
  const editing = useEditing({
    draft: `invoice.${invoice.id}.hold`,
    record: invoice,
    formOf: ({ reminder_hold: held }: Held): Form => ({
      kind: held?.kind ?? "none",
      until: held?.until ?? "",
      note: held?.note ?? "",
    }),
    edit: useHoldReminders(customerId),
    editOf: ({ kind, until, note }): HoldRequest | null =>
      kind === "none" ? null : { kind, until: kind === "excluded" ? null : until || null, note },
    saved: (body) => t(body ? "reminders.held" : "reminders.released"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;
  const isPromised = form.kind === "promised";
  const labels = {
    kind: t("reminders.why"),
    until: t(isPromised ? "reminders.promisedFor" : "reminders.until"),
    note: t("reminders.note"),
  };
  const kindWords = (kind: Kind) => (kind === "none" ? t("reminders.noHold") : words.hold(kind));
  return (
    <EditDialog
      title={t("reminders.hold")}
      editing={editing}
      labelOf={(field) => labels[field]}
      wordsOf={(values, field) => {
        if (field === "kind") return kindWords(values.kind);
        return field === "until" && values.until ? dayOf(values.until, i18n.language) : values[field];
      }}
    >
      <RadioField<Kind>
        label={labels.kind}
        value={form.kind}
        problem={problemOf("kind")}
        options={(["none", ...kinds] as const).map((value) => ({ value, label: kindWords(value) }))}
        onChange={(kind) => onChange({ ...form, kind })}
      />
      {form.kind !== "none" && form.kind !== "excluded" && (
        <TextField
          optional={!isPromised}
          type="date"
          label={labels.until}
          help={t(isPromised ? "reminders.promisedHelp" : "reminders.untilHelp")}
          value={form.until}
          problem={problemOf("until")}
          onChange={(until) => onChange({ ...form, until })}
        />
      )}
      {form.kind !== "none" && (
        <TextAreaField
          optional
          rows={2}
          label={labels.note}
          value={form.note}
          problem={problemOf("note")}
          maxLength={holdRequestLimits.note}
          onChange={(note) => onChange({ ...form, note })}
        />
      )}
    </EditDialog>
  );
}
