// Asks before the key of Mollie is removed, and names what stops then.
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../../shared/components/ConfirmDialog";
import { notify } from "../../../shared/components/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useDisconnect } from "../api/mollie";

export default function RemoveMollieDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync } = useDisconnect();
  const failed = useFailureToast();

  function remove(): void {
    mutateAsync().then(
      () => notify(t("settings.mollie.removed")),
      (error: unknown) => failed(error, remove),
    );
  }

  return (
    <ConfirmDialog
      title={t("settings.mollie.removeTitle")}
      text={t("settings.mollie.removeText")}
      cancel={t("actions.cancel")}
      confirm={t("settings.mollie.remove")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        remove();
      }}
    />
  );
}
