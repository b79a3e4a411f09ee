// The members as rows, with what may be done with each.
import { MailPlus, Pencil, UserRoundCheck, UserRoundX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../shared/access/me";
import type { TeamMember } from "../../../shared/api/types";
import { Badge, type Tone } from "../../../shared/components/Badge";
import { Breakable } from "../../../shared/components/Breakable";
import { IconButton } from "../../../shared/components/IconButton";
import { Layer, onDemand } from "../../../shared/onDemand";
import styles from "./TeamTable.module.css";
import { useActivation } from "../useActivation";
import { useInviteAgain } from "../useInviteAgain";

const EditMemberDialog = onDemand(() => import("./EditMemberDialog"));
const DeactivateDialog = onDemand(() => import("./DeactivateDialog"));

interface TeamTableProps {
  members: readonly TeamMember[];
  /** Whether it can only be looked at. */
  locked: boolean;
}

export function TeamTable({ members, locked }: TeamTableProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<TeamMember | null>(null);
  const [deactivating, setDeactivating] = useState<TeamMember | null>(null);
  const { activate, deactivate } = useActivation();
  const inviteAgain = useInviteAgain();
  return (
    <>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{t("settings.team.title")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head label={t("fields.name")} />
            <Head label={t("fields.email")} />
            <Head label={t("settings.team.role")} />
            <Head label={t("fields.status")} />
            {!locked && <Head label={t("settings.acts")} hidden />}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {members.map((member) => (
            <tr role="row" key={member.id}>
              <Facts member={member} />
              {!locked && (
                <td role="cell" className={styles.acts}>
                  <Acts
                    member={member}
                    onInvite={() => inviteAgain(member)}
                    onEdit={() => setEditing(member)}
                    onDeactivate={() => setDeactivating(member)}
                    onActivate={() => activate(member)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Layer>
        {editing && <EditMemberDialog member={editing} onClose={() => setEditing(null)} />}
        {deactivating && (
          <DeactivateDialog
            member={deactivating}
            onClose={() => setDeactivating(null)}
            onConfirm={() => deactivate(deactivating)}
          />
        )}
      </Layer>
    </>
  );
}

function Head({ label, hidden = false }: { label: string; hidden?: boolean }) {
  return (
    <th role="columnheader" scope="col">
      {hidden ? <span className="visually-hidden">{label}</span> : label}
    </th>
  );
}

type Standing = "active" | "invited" | "inactive";

const tones: Record<Standing, Tone> = { active: "good", invited: "info", inactive: "idle" };

/** Who was invited has not signed in yet. */
function standingOf({ active, joined_at }: TeamMember): Standing {
  if (!active) return "inactive";
  return joined_at ? "active" : "invited";
}

function Facts({ member }: { member: TeamMember }) {
  const { t } = useTranslation();
  const { id, name, email, role } = member;
  const standing = standingOf(member);
  const own = useMe()?.member.id === id;
  return (
    <>
      <td role="cell" className={styles.name}>
        <bdi>{name}</bdi> {own && <span>({t("settings.team.you")})</span>}
      </td>
      <td role="cell" data-label={t("fields.email")}>
        <span>
          <Breakable text={email} />
        </span>
      </td>
      <td role="cell" data-label={t("settings.team.role")}>
        {t(`shell.roles.${role}`)}
      </td>
      <td role="cell" data-label={t("fields.status")}>
        <Badge tone={tones[standing]}>{t(`settings.team.standing.${standing}`)}</Badge>
      </td>
    </>
  );
}

interface ActsProps {
  member: TeamMember;
  onInvite: () => void;
  onEdit: () => void;
  onDeactivate: () => void;
  onActivate: () => void;
}

function Acts({ member, onInvite, onEdit, onDeactivate, onActivate }: ActsProps) {
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
    </>
  );
}
