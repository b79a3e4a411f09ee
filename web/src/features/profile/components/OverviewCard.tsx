// The overview of a customer: as the header, with all tags, values to copy, and the count of each section.
import { Plus } from "lucide-react";
import { useRef } from "react";
import type { Profile } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Reachable } from "../../../shared/components/values/Reachable";
import { Avatar } from "../../../shared/customer/Avatar";
import { usePicture } from "../../../shared/customer/avatar/pictures";
import { count } from "../../../shared/formats";
import styles from "./OverviewCard.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SidebarSlots } from "../parts";
import type { OfferedAct } from "../useOfferedActs";

interface OverviewCardProps extends Pick<SidebarSlots, "Tags"> {
  profile: Profile;
  acts: readonly OfferedAct[];
}

export function OverviewCard({ profile, acts, Tags }: OverviewCardProps) {
  const { t } = useTranslation();
  const plus = useRef<HTMLButtonElement>(null);
  const picture = usePicture(profile.id, profile.avatar);
  const manageTags = acts.find(({ id }) => id === "manage-tags");
  return (
    <Card title={t("profile.overview")}>
      <div className={styles.who}>
        <Avatar name={profile.name} size="huge" picture={picture} />
        <p className={styles.name}>
          <bdi>{profile.name}</bdi>
        </p>
        {profile.email && <Reachable value={profile.email} scheme="mailto" />}
      </div>
      <div className={styles.tagsHead}>
        <h3>{t("fields.tags")}</h3>
        <span>
          <HelpLink topic="tags" />
          {manageTags && (
            <IconButton
              ref={plus}
              icon={Plus}
              label={t(manageTags.label)}
              keys={manageTags.keys}
              unavailable={manageTags.unavailable}
              onClick={manageTags.start}
            />
          )}
        </span>
      </div>
      <Tags profile={profile} afterLast={plus} />
      <Identifiers profile={profile} />
      <Counts profile={profile} />
    </Card>
  );
}

function Identifiers({ profile: { number, id } }: { profile: Profile }) {
  const { t } = useTranslation();
  return (
    <div className={styles.identifiers}>
      <Details>
        <Detail label={t("fields.number")}>
          <span className={styles.number}>{number}</span>
          <CopyButton value={number} what={t("fields.number")} />
        </Detail>
        <Detail label={t("fields.id")}>
          <code className={styles.id} title={id}>
            {id}
          </code>
          <CopyButton value={id} what={t("fields.id")} />
        </Detail>
      </Details>
    </div>
  );
}

function Counts({ profile: { counts } }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className={styles.stats}>
      <div>
        <dt>{t("invoices.total")}</dt>
        <dd>{count(counts.invoices ?? 0, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t("orders.total")}</dt>
        <dd>{count(counts.orders ?? 0, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t("billing.subscriptions")}</dt>
        <dd>{count(counts.subscriptions ?? 0, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t("notes.section")}</dt>
        <dd>{count(counts.notes, i18n.language)}</dd>
      </div>
      <div>
        <dt>{t("activity_log.section")}</dt>
        <dd>{count(counts.activity, i18n.language)}</dd>
      </div>
    </dl>
  );
}
