// Makes a customer active again, after showing what that does.
import { useQuery } from "@tanstack/react-query";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "../../../shared/profileParts";
import { type RevivingAct, statusPreview, useRevive } from "../api/statusActs";
import { useFreshAfterConflict } from "../useFreshAfterConflict";

interface ReviveDialogProps extends ActDialogProps {
  act: RevivingAct;
  title: string;
  submit: string;
  /** Said afterwards. */
  done: string;
}

export function ReviveDialog({ profile, onClose, act, title, submit, done }: ReviveDialogProps) {
  const preview = useQuery(statusPreview(profile, act));
  const revive = useRevive(act);
  useFreshAfterConflict(profile.id, revive.error ?? preview.error);

  const send = () =>
    revive.mutate(profile, {
      onSuccess: () => {
        notify(done);
        onClose();
      },
    });

  return (
    <FormDialog
      title={title}
      submit={submit}
      pending={revive.isPending}
      dirty={false}
      error={revive.error}
      onSubmit={send}
      onClose={onClose}
    >
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
