// Asks before the key of a vendor is removed, and names what stops then.
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useRemoveKey, type VendorKey } from "./vendorKey";

interface RemoveKeyDialogProps {
  vendor: VendorKey;
  onClose: () => void;
}

export default function RemoveKeyDialog({ vendor, onClose }: RemoveKeyDialogProps) {
  const { t } = useTranslation();
  const { words } = vendor;
  const { mutateAsync } = useRemoveKey(vendor);
  const failed = useFailureToast();

  function remove(): void {
    mutateAsync().then(
      () => notify(t(`${words}.removed`)),
      (error: unknown) => failed(error, remove),
    );
  }

  return (
    <ConfirmDialog
      title={t(`${words}.removeTitle`)}
      text={t(`${words}.removeText`)}
      cancel={t("actions.cancel")}
      confirm={t(`${words}.remove`)}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        remove();
      }}
    />
  );
}
