// Confirms the deactivation of a member.
import type { TeamMember } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { useTranslation } from "../../../shared/i18n/useTranslation";

interface DeactivateDialogProps {
  member: TeamMember;
  onClose: () => void;
  onConfirm: () => void;
}

export default function DeactivateDialog({ member: { name }, onClose, onConfirm }: DeactivateDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t("settings.team.deactivateNamed", { name })}
      text={t("settings.team.deactivateText")}
      cancel={t("actions.cancel")}
      confirm={t("settings.team.deactivate")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onConfirm();
      }}
    />
  );
}
