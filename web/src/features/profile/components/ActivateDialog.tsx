// Makes a customer active again, after a preview of the effects.
import { useQuery } from "@tanstack/react-query";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "../../../shared/profileParts";
import { type ActivatingAct, statusPreview, useActivate } from "../api/statusActs";
import { useFreshAfterConflict } from "../useFreshAfterConflict";

interface ActivateDialogProps extends ActDialogProps {
  act: ActivatingAct;
  title: string;
  submit: string;
  /** The toast after success. */
  done: string;
}

export function ActivateDialog({ profile, onClose, act, title, submit, done }: ActivateDialogProps) {
  const preview = useQuery(statusPreview(profile, act));
  const activate = useActivate(act);
  useFreshAfterConflict(profile.id, activate.error ?? preview.error);

  const send = () =>
    activate.mutate(profile, {
      onSuccess: () => {
        notify(done);
        onClose();
      },
    });

  return (
    <FormDialog
      title={title}
      submit={submit}
      pending={activate.isPending}
      dirty={false}
      error={activate.error}
      onSubmit={send}
      onClose={onClose}
    >
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
