// Confirms the deletion of a tag; the API refuses it for a tag in use, and the toast shows that.
import type { Tag } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useDeleteTag } from "../api/tags";

export default function DeleteTagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync } = useDeleteTag();
  const failed = useFailureToast();

  function remove(): void {
    mutateAsync(tag).then(
      () => notify(t("settings.tags.deleted", { name: tag.name })),
      (error: unknown) => failed(error, remove),
    );
  }

  return (
    <ConfirmDialog
      title={t("settings.tags.deleteNamed", { name: tag.name })}
      text={t("settings.tags.deleteText")}
      cancel={t("actions.cancel")}
      confirm={t("settings.tags.delete")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        remove();
      }}
    />
  );
}
