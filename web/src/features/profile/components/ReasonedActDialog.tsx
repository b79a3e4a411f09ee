// Archives or suspends a customer: why, what it will do, and an undo afterwards.
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Option, RadioField, TextAreaField } from "../../../shared/components/fields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { useDraft } from "../../../shared/drafts";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "../../../shared/profileParts";
import { type ReasonedAct, type ReasonOf, statusPreview, useReasonedAct } from "../api/statusActs";
import { useFreshAfterConflict } from "../useFreshAfterConflict";
import { useUndoStatus } from "../useUndoStatus";

interface ReasonedActDialogProps<Act extends ReasonedAct> extends ActDialogProps {
  act: Act;
  reasons: readonly Option<ReasonOf<Act>>[];
  title: string;
  submit: string;
  /** Said afterwards. */
  done: string;
}

export function ReasonedActDialog<Act extends ReasonedAct>(props: ReasonedActDialogProps<Act>) {
  const { profile, onClose, act: name, reasons, title, submit, done } = props;
  const { t } = useTranslation();
  const [grounds, setGrounds, forget] = useDraft<{ reason: ReasonOf<Act> | ""; note: string }>(
    `${name}.${profile.id}`,
    { reason: "", note: "" },
    "tab",
  );
  const { reason, note } = grounds;
  const [missing, setMissing] = useState(false);
  const firstReason = useRef<HTMLInputElement>(null);
  const preview = useQuery(statusPreview(profile, name));
  const act = useReasonedAct(name);
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
      { seen: profile, grounds: { reason, note: note.trim() || null } },
      {
        onSuccess: ({ customer }) => {
          close();
          notify(done, { label: t("actions.undo"), run: () => undo(profile, customer) });
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
      firstFocus={firstReason}
      onSubmit={send}
      onClose={close}
    >
      <RadioField
        label={t("fields.reason")}
        value={reason}
        problem={missing && !reason ? t("profile.reasonMissing") : problemOf("reason")}
        onChange={(chosen) => setGrounds({ reason: chosen, note })}
        firstRef={firstReason}
        options={reasons}
      />
      <TextAreaField
        label={t("fields.note")}
        optional
        rows={2}
        value={note}
        onChange={(typed) => setGrounds({ reason, note: typed })}
        problem={problemOf("note")}
      />
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
