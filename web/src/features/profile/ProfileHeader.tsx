// Who: avatar, name, status, number, e-mail and, once archived, why and when.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/Button";
import { CopyButton } from "../../shared/components/CopyButton";
import { IconButton } from "../../shared/components/IconButton";
import { Avatar } from "../../shared/customer/Avatar";
import { StatusBadge } from "../../shared/customer/StatusBadge";
import { dateOf } from "../../shared/formats";
import styles from "./ProfileHeader.module.css";
import type { OfferedAct } from "./useOfferedActs";

export function ProfileHeader({ profile, acts }: { profile: Profile; acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  return (
    <header className={styles.head}>
      <Avatar name={profile.name} size="large" />
      <div className={styles.who}>
        <div className={styles.title}>
          <h1 tabIndex={-1}>
            <bdi>{profile.name}</bdi>
          </h1>
          <StatusBadge status={profile.status} />
          {acts
            .filter((act) => act.place === "name")
            .map(({ id, icon, label, keys, start, unavailable }) => (
              <IconButton
                key={id}
                {...{ icon, unavailable }}
                label={t(label)}
                {...(keys && { keys })}
                onClick={start}
              />
            ))}
        </div>
        <div className={styles.facts}>
          <span className={styles.number}>
            {profile.number}
            <CopyButton value={profile.number} what={t("fields.number")} />
          </span>
          {profile.email && (
            <a className={styles.email} href={`mailto:${profile.email}`}>
              {profile.email}
            </a>
          )}
        </div>
        <ArchivedLine profile={profile} />
      </div>
      <div className={styles.acts}>
        {acts
          .filter((act) => act.place === "primary")
          .map(({ id, icon: Icon, label, start, unavailable }) => (
            <Button key={id} look="primary" unavailable={unavailable} onClick={start}>
              <Icon size={16} aria-hidden />
              {t(label)}
            </Button>
          ))}
      </div>
    </header>
  );
}

function ArchivedLine({ profile: { archived } }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  if (!archived) return null;
  return (
    <p className={styles.archived}>
      {t("profile.archivedOn", {
        reason: t(`archiveReasons.${archived.reason}`),
        date: dateOf(archived.at, i18n.language),
        name: archived.by.name,
      })}
      {archived.note && <q>{archived.note}</q>}
    </p>
  );
}
