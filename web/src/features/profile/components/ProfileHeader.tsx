// Who: avatar, name, status and badges, legal name, number, e-mail and first tags.
import type { Profile } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import { Button } from "../../../shared/components/buttons/Button";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Reachable } from "../../../shared/components/values/Reachable";
import { Avatar } from "../../../shared/customer/Avatar";
import { usePicture } from "../../../shared/customer/avatar/pictures";
import { StatusBadge } from "../../../shared/customer/StatusBadge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { intentOf } from "../../../shared/profileParts";
import { CustomerName } from "./CustomerName";
import { HeaderTags } from "./HeaderTags";
import styles from "./ProfileHeader.module.css";
import { SourceBadge } from "./SourceBadge";
import { StatusNote } from "./StatusNote";
import type { OfferedAct } from "../useOfferedActs";

export function ProfileHeader({ profile, acts }: { profile: Profile; acts: readonly OfferedAct[] }) {
  const picture = usePicture(profile.id, profile.avatar);
  return (
    <header className={styles.head}>
      <Avatar name={profile.name} size="large" picture={picture} />
      <div className={styles.who}>
        <div className={styles.title}>
          <h1 tabIndex={-1}>
            <CustomerName profile={profile} />
          </h1>
          <NameActs acts={acts} />
          <Badges profile={profile} />
        </div>
        <Facts profile={profile} />
        <StatusNote profile={profile} />
      </div>
      <PrimaryActs acts={acts} />
    </header>
  );
}

function NameActs({ acts }: { acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  return acts
    .filter((act) => act.place === "name")
    .map((act) => (
      <span key={act.id} className={styles.nameAct}>
        <IconButton
          icon={act.icon}
          label={t(act.label)}
          keys={act.keys}
          unavailable={act.unavailable}
          onClick={act.start}
          {...intentOf(act)}
        />
      </span>
    ));
}

function Badges({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [origin] = profile.external_refs;
  return (
    <>
      <StatusBadge status={profile.status} />
      {profile.invoices_paused && <Badge tone="warn">{t("profile.invoicesPaused")}</Badge>}
      {profile.invoice_delivery === "portal" && <Badge tone="info">{t("profile.portal")}</Badge>}
      {origin && <SourceBadge source={origin.source} />}
    </>
  );
}

function Facts({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { kind, legal_name, number, email, tags } = profile;
  return (
    <div className={styles.facts}>
      {kind === "business" && legal_name && <span className={styles.legal}>{legal_name}</span>}
      <span className={styles.number}>
        {number}
        <CopyButton value={number} what={t("fields.number")} />
      </span>
      {email && <Reachable value={email} scheme="mailto" />}
      {tags.length > 0 && <HeaderTags ids={tags} />}
    </div>
  );
}

function PrimaryActs({ acts }: { acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.acts}>
      {acts
        .filter((act) => act.place === "primary")
        .toReversed()
        .map((act, position, { length }) => (
          <Button
            key={act.id}
            look={position === length - 1 ? "primary" : "plain"}
            unavailable={act.unavailable}
            shortcut={act.keys ? { does: t(act.label), keys: act.keys } : undefined}
            onClick={act.start}
            {...intentOf(act)}
          >
            <act.icon size={16} aria-hidden />
            {t(act.label)}
          </Button>
        ))}
    </div>
  );
}
