// The question before signing out deletes what was typed and not saved.
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../shared/components/dialogs/ConfirmDialog";

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
