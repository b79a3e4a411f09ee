// Asks before a member is removed for good.
import type { TeamMember } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useRemoveMember } from "../api/merchant";

export default function RemoveMemberDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync } = useRemoveMember();
  const failed = useFailureToast();
  const { name } = member;

  function remove(): void {
    mutateAsync(member).then(
      () => notify(t("settings.team.removed", { name })),
      (error: unknown) => failed(error, remove),
    );
  }

  return (
    <ConfirmDialog
      title={t("settings.team.removeNamed", { name })}
      text={t("settings.team.removeText", { email: member.email })}
      cancel={t("actions.cancel")}
      confirm={t("settings.team.remove")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        remove();
      }}
    />
  );
}
