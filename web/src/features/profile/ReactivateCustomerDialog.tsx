// Brings an archived customer back, after showing what that does.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { reactivatePreview, useReactivate } from "./api";
import { EffectsPreview } from "./EffectsPreview";
import type { ActDialogProps } from "./parts";
import { useFreshAfterConflict } from "./useFreshAfterConflict";

export default function ReactivateCustomerDialog({ profile, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const preview = useQuery(reactivatePreview(profile));
  const reactivate = useReactivate();
  useFreshAfterConflict(profile.id, reactivate.error ?? preview.error);

  const submit = () =>
    reactivate.mutate(profile, {
      onSuccess: ({ customer }) => {
        notify(t("profile.reactivated", { name: customer.name }));
        onClose();
      },
    });

  return (
    <FormDialog
      title={t("profile.reactivateNamed", { name: profile.name })}
      submit={t("profile.reactivate")}
      pending={reactivate.isPending}
      dirty={false}
      error={reactivate.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <EffectsPreview preview={preview} />
    </FormDialog>
  );
}
