// Holds the reminders of one invoice back: it is paused, promised, disputed or excluded; or ends that.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/types";
import { RadioField, TextAreaField, TextField } from "../../components/fields";
import { FormDialog } from "../../components/FormDialog";
import { notify } from "../../components/notify";
import { useFieldProblems } from "../../hooks/useFieldProblems";
import { useHoldReminders } from "./api";
import { useReminderWords } from "./useReminderWords";

interface HoldDialogProps {
  customerId: string;
  invoice: Pick<Schemas["Invoice"], "id" | "version" | "reminder_hold">;
  onClose: () => void;
}

type Kind = Schemas["HoldKind"] | "none";

const kinds = ["paused", "promised", "disputed", "excluded"] as const;

export default function HoldDialog({ customerId, invoice, onClose }: HoldDialogProps) {
  const { t } = useTranslation();
  const before = invoice.reminder_hold;
  const [kind, setKind] = useState<Kind>(before?.kind ?? "paused");
  const [until, setUntil] = useState(before?.until ?? "");
  const [note, setNote] = useState(before?.note ?? "");
  const hold = useHoldReminders(customerId);
  const words = useReminderWords();
  const { problemOf, rest } = useFieldProblems(hold.error, ["kind", "until", "note"]);
  const submit = () => {
    const body = kind === "none" ? null : { kind, until: kind === "excluded" ? null : until || null, note };
    hold.mutate(
      { invoice, body },
      {
        onSuccess: () => {
          notify(t(body ? "reminders.held" : "reminders.released"));
          onClose();
        },
      },
    );
  };
  const options = [
    ...kinds.map((value) => ({ value, label: words.hold(value) })),
    ...(before ? [{ value: "none" as const, label: t("reminders.endHold") }] : []),
  ];
  return (
    <FormDialog
      title={t("reminders.hold")}
      submit={t("actions.save")}
      pending={hold.isPending}
      dirty={kind !== (before?.kind ?? "paused") || until !== (before?.until ?? "") || note !== (before?.note ?? "")}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField<Kind>
        label={t("reminders.why")}
        value={kind}
        problem={problemOf("kind")}
        options={options}
        onChange={setKind}
      />
      {kind !== "none" && kind !== "excluded" && (
        <TextField
          optional={kind !== "promised"}
          type="date"
          label={t(kind === "promised" ? "reminders.promisedFor" : "reminders.until")}
          help={t(kind === "promised" ? "reminders.promisedHelp" : "reminders.untilHelp")}
          value={until}
          problem={problemOf("until")}
          onChange={setUntil}
        />
      )}
      {kind !== "none" && (
        <TextAreaField
          optional
          rows={2}
          label={t("reminders.note")}
          value={note}
          problem={problemOf("note")}
          onChange={setNote}
        />
      )}
    </FormDialog>
  );
}
