// Pauses the reminders of a customer, until a day or until somebody resumes them.
import { reminderPauseLimits } from "../../api/constants";
import { TextAreaField, TextField } from "../../components/fields/fields";
import { FormDialog } from "../../components/dialogs/FormDialog";
import { notify } from "../../components/toasts/notify";
import { useDraft } from "../../drafts";
import { useFieldProblems } from "../../hooks/useFieldProblems";
import { useTranslation } from "../../i18n/useTranslation";
import { usePauseReminders } from "./api";

export function PauseDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [{ until, note }, change, forget] = useDraft(`reminder-pause.${customerId}`, { until: "", note: "" }, "tab");
  const pause = usePauseReminders(customerId);
  const { problemOf, rest } = useFieldProblems(pause.error, ["until", "note"]);
  const close = () => {
    forget();
    onClose();
  };
  const submit = () =>
    pause.mutate(
      { until: until || null, note },
      {
        onSuccess: () => {
          notify(t("reminders.pausedNow"));
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("reminders.pause")}
      submit={t("reminders.pause")}
      pending={pause.isPending}
      dirty={until !== "" || note !== ""}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        optional
        type="date"
        label={t("reminders.until")}
        help={t("reminders.untilHelp")}
        value={until}
        problem={problemOf("until")}
        onChange={(day) => change({ until: day, note })}
      />
      <TextAreaField
        optional
        rows={2}
        label={t("reminders.note")}
        value={note}
        problem={problemOf("note")}
        maxLength={reminderPauseLimits.note}
        onChange={(text) => change({ until, note: text })}
      />
    </FormDialog>
  );
}
