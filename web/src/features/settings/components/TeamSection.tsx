// The members with their roles, and what each role may do.
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { roleValues } from "../../../shared/api/constants";
import { membersQuery } from "../../../shared/access/members";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { OnlyFor } from "./OnlyFor";
import styles from "../Settings.module.css";
import { TeamTable } from "./TeamTable";

const InviteDialog = onDemand(() => import("./InviteDialog"));
const dialogs = [InviteDialog];

export function TeamSection() {
  const { t } = useTranslation();
  const members = useQuery(membersQuery);
  const locked = useWhyNot()("members:write");
  const [inviting, setInviting] = useState(false);
  const invite = !locked && (
    <Button onClick={() => setInviting(true)}>
      <UserPlus size={16} aria-hidden />
      {t("settings.team.invite")}
    </Button>
  );

  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.team.readOnly")} />
      <Card title={t("settings.team.title")} act={invite}>
        {members.isPending ? (
          <Skeleton lines={7} height={22} />
        ) : !members.data ? (
          <Failure error={members.error} retry={() => void members.refetch()} />
        ) : (
          <TeamTable members={members.data} locked={locked !== undefined} />
        )}
      </Card>
      <Card title={t("settings.team.roles")}>
        <Details look="columns">
          {roleValues.map((role) => (
            <Detail key={role} label={t(`shell.roles.${role}`)}>
              {t(`settings.team.mayDo.${role}`)}
            </Detail>
          ))}
        </Details>
      </Card>
      <Layer dialogs={dialogs}>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Layer>
    </div>
  );
}
