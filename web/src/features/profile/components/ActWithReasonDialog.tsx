// Archives or suspends a customer: a form for the reason with a preview of the effects, and Undo afterwards.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Option, RadioField, TextAreaField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useDraft } from "../../../shared/drafts";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "../../../shared/profileParts";
import { type ActWithReason, type OnArchive, type ReasonOf, statusPreview, useActWithReason } from "../api/statusActs";
import { useFreshAfterConflict } from "../useFreshAfterConflict";
import { useUndoStatus } from "../useUndoStatus";

/** The effects of archiving a customer whose subscriptions run. */
const endsSubscriptions = new Set<string>(["subscriptions_paused", "subscriptions_cancelled", "subscriptions_kept"]);

interface ActWithReasonDialogProps<Act extends ActWithReason> extends ActDialogProps {
  act: Act;
  reasons: readonly Option<ReasonOf<Act>>[];
  title: string;
  submit: string;
  /** The toast after success. */
  done: string;
}

export function ActWithReasonDialog<Act extends ActWithReason>(props: ActWithReasonDialogProps<Act>) {
  const { profile, onClose, act: name, reasons, title, submit, done } = props;
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useDraft<{ reason: ReasonOf<Act> | ""; note: string }>(
    `${name}.${profile.id}`,
    { reason: "", note: "" },
    "tab",
  );
  const { reason, note } = draft;
  const [missing, setMissing] = useState(false);
  const [choice, setChoice] = useState<OnArchive>("pause");
  const preview = useQuery(statusPreview(profile, name, choice));
  const asksAboutSubscriptions = preview.data?.effects.some(({ code }) => endsSubscriptions.has(code)) ?? false;
  const act = useActWithReason(name);
  const undo = useUndoStatus();
  const { problemOf, rest } = useFieldProblems(act.error, ["reason", "note"]);
  useFreshAfterConflict(profile.id, act.error ?? preview.error);

  const close = () => {
    forget();
    onClose();
  };
  const send = () => {
    if (!reason) {
      setMissing(true);
      return;
    }
    act.mutate(
      { seen: profile, body: { reason, note: note.trim() || null }, ...(asksAboutSubscriptions && { choice }) },
      {
        onSuccess: ({ customer }) => {
          close();
          notify(done, { label: t("actions.undo"), run: () => undo(profile, customer), needs: [profile.id] });
        },
      },
    );
  };

  return (
    <FormDialog
      title={title}
      submit={submit}
      look="danger"
      pending={act.isPending}
      dirty={note.trim() !== ""}
      error={rest}
      onSubmit={send}
      onClose={close}
    >
      <RadioField
        label={t("fields.reason")}
        value={reason}
        problem={missing && !reason ? t("profile.reasonMissing") : problemOf("reason")}
        onChange={(chosen) => setDraft({ reason: chosen, note })}
        options={reasons}
      />
      <TextAreaField
        label={t("fields.note")}
        optional
        rows={2}
        value={note}
        onChange={(typed) => setDraft({ reason, note: typed })}
        problem={problemOf("note")}
      />
      {asksAboutSubscriptions && (
        <RadioField
          look="segments"
          label={t("profile.onArchive.title")}
          value={choice}
          options={(["pause", "cancel", "keep"] as const).map((value) => ({
            value,
            label: t(`profile.onArchive.${value}`),
          }))}
          onChange={setChoice}
        />
      )}
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
