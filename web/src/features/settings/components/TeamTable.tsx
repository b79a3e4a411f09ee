// The members as rows, with the buttons of each.
import { useState } from "react";
import { useMe } from "../../../shared/access/me";
import type { TeamMember } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { Breakable } from "../../../shared/components/values/Breakable";
import type { Column } from "../../../shared/components/lists/columns";
import { DataTable } from "../../../shared/components/lists/DataTable";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { type Standing, standingOf } from "../standing";
import { useActivation } from "../useActivation";
import { useInviteAgain } from "../useInviteAgain";
import { MemberActs } from "./MemberActs";
import styles from "./TeamTable.module.css";

const EditMemberDialog = onDemand(() => import("./EditMemberDialog"));
const DeactivateDialog = onDemand(() => import("./DeactivateDialog"));
const RemoveMemberDialog = onDemand(() => import("./RemoveMemberDialog"));
const dialogs = [EditMemberDialog, DeactivateDialog, RemoveMemberDialog];

interface TeamTableProps {
  members: readonly TeamMember[];
  /** Whether the member may only read it. */
  locked: boolean;
}

export function TeamTable({ members, locked }: TeamTableProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<TeamMember | null>(null);
  const [deactivating, setDeactivating] = useState<TeamMember | null>(null);
  const [removing, setRemoving] = useState<TeamMember | null>(null);
  useRefocus(members.length);
  const { activate, deactivate } = useActivation();
  const inviteAgain = useInviteAgain();
  const columns = useTeamColumns();
  const actsOf = (member: TeamMember) => (
    <MemberActs
      member={member}
      onInvite={() => inviteAgain(member)}
      onEdit={() => setEditing(member)}
      onDeactivate={() => setDeactivating(member)}
      onActivate={() => activate(member)}
      onRemove={() => setRemoving(member)}
    />
  );
  return (
    <>
      <DataTable
        caption={t("settings.team.title")}
        look="card"
        cardsBelow={760}
        columns={columns}
        rows={members}
        acts={locked ? undefined : actsOf}
      />
      <Layer dialogs={dialogs}>
        {editing && <EditMemberDialog member={editing} onClose={() => setEditing(null)} />}
        {deactivating && (
          <DeactivateDialog
            member={deactivating}
            onClose={() => setDeactivating(null)}
            onConfirm={() => deactivate(deactivating)}
          />
        )}
        {removing && <RemoveMemberDialog member={removing} onClose={() => setRemoving(null)} />}
      </Layer>
    </>
  );
}

const tones: Record<Standing, Tone> = { active: "good", invited: "info", inactive: "idle" };

function useTeamColumns(): Column<TeamMember>[] {
  const { t } = useTranslation();
  const me = useMe()?.member.id;
  return [
    {
      id: "name",
      label: t("fields.name"),
      look: "title",
      render: ({ id, name }) => (
        <>
          <bdi>{name}</bdi> {id === me && <span className={styles.you}>({t("settings.team.you")})</span>}
        </>
      ),
    },
    {
      id: "email",
      label: t("fields.email"),
      render: ({ email }) => (
        <span>
          <Breakable text={email} />
        </span>
      ),
    },
    { id: "role", label: t("settings.team.role"), render: ({ role }) => t(`shell.roles.${role}`) },
    {
      id: "standing",
      label: t("fields.status"),
      render: (member) => {
        const standing = standingOf(member);
        return <Badge tone={tones[standing]}>{t(`settings.team.standing.${standing}`)}</Badge>;
      },
    },
  ];
}
