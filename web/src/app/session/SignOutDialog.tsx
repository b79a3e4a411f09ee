// The question before signing out deletes what was typed and not saved.
import { ConfirmDialog } from "../../shared/components/dialogs/ConfirmDialog";
import { useTranslation } from "../../shared/i18n/useTranslation";

interface SignOutDialogProps {
  /** How many texts would be deleted. */
  drafts: number;
  onSignOut: () => void;
  onClose: () => void;
}

export default function SignOutDialog({ drafts, onSignOut, onClose }: SignOutDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t("shell.signOutTitle")}
      text={t("shell.signOutText", { count: drafts })}
      cancel={t("shell.stay")}
      confirm={t("shell.signOut")}
      onCancel={onClose}
      onConfirm={onSignOut}
    />
  );
}
