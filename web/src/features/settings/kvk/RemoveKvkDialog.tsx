// Asks before the key of KVK is removed, and names what stops then.
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../shared/components/ConfirmDialog";
import { notify } from "../../../shared/components/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useDisconnect } from "./api";

export default function RemoveKvkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync } = useDisconnect();
  const failed = useFailureToast();

  function remove(): void {
    mutateAsync().then(
      () => notify(t("kvkKey.removed")),
      (error: unknown) => failed(error, remove),
    );
  }

  return (
    <ConfirmDialog
      title={t("kvkKey.removeTitle")}
      text={t("kvkKey.removeText")}
      cancel={t("actions.cancel")}
      confirm={t("kvkKey.remove")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        remove();
      }}
    />
  );
}
