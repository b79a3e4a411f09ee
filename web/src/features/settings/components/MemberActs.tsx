// The buttons of a member: invite again, edit, deactivate or activate, remove for good.
import { MailPlus, Pencil, Trash2, UserRoundCheck, UserRoundX } from "lucide-react";
import { useMe } from "../../../shared/access/me";
import type { TeamMember } from "../../../shared/api/types";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { standingOf } from "../standing";

interface MemberActsProps {
  member: TeamMember;
  onInvite: () => void;
  onEdit: () => void;
  onDeactivate: () => void;
  onActivate: () => void;
  onRemove: () => void;
}

export function MemberActs({ member, onInvite, onEdit, onDeactivate, onActivate, onRemove }: MemberActsProps) {
  const { t } = useTranslation();
  const { id, name, role, active } = member;
  const me = useMe()?.member;
  const owners = role === "owner" && me?.role !== "owner" && t("errors.owner_only");
  const own = me?.id === id && t("errors.own_role");
  return (
    <>
      {standingOf(member) === "invited" && (
        <IconButton icon={MailPlus} label={t("settings.team.inviteAgainNamed", { name })} onClick={onInvite} />
      )}
      <IconButton icon={Pencil} label={t("settings.team.editNamed", { name })} unavailable={owners} onClick={onEdit} />
      {active ? (
        <IconButton
          icon={UserRoundX}
          look="danger"
          label={t("settings.team.deactivateNamed", { name })}
          unavailable={own || owners}
          onClick={onDeactivate}
        />
      ) : (
        <IconButton
          icon={UserRoundCheck}
          label={t("settings.team.activateNamed", { name })}
          unavailable={owners}
          onClick={onActivate}
        />
      )}
      <IconButton
        icon={Trash2}
        look="danger"
        label={t("settings.team.removeNamed", { name })}
        unavailable={own || owners}
        onClick={onRemove}
      />
    </>
  );
}
