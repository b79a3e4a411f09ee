// The members as rows, with what may be done with each.
import { Pencil, UserRoundCheck, UserRoundX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import type { TeamMember } from "../../shared/api/types";
import { Badge } from "../../shared/components/Badge";
import { Breakable } from "../../shared/components/Breakable";
import { IconButton } from "../../shared/components/IconButton";
import { Layer, onDemand } from "../../shared/onDemand";
import styles from "./TeamTable.module.css";
import { useActivation } from "./useActivation";

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

function Facts({ member: { id, name, email, role, active } }: { member: TeamMember }) {
  const { t } = useTranslation();
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
        <Badge tone={active ? "good" : "idle"}>{t(active ? "settings.team.active" : "settings.team.inactive")}</Badge>
      </td>
    </>
  );
}

interface ActsProps {
  member: TeamMember;
  onEdit: () => void;
  onDeactivate: () => void;
  onActivate: () => void;
}

function Acts({ member: { id, name, role, active }, onEdit, onDeactivate, onActivate }: ActsProps) {
  const { t } = useTranslation();
  const me = useMe()?.member;
  const owners = role === "owner" && me?.role !== "owner" && t("errors.owner_only");
  const own = me?.id === id && t("errors.own_role");
  return (
    <>
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
