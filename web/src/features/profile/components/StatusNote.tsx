// Why a customer is archived or suspended, since when and by whom.
import type { Profile } from "../../../shared/api/types";
import { dateOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./ProfileHeader.module.css";

export function StatusNote({ profile: { archived, suspended } }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const when = (at: string, name: string) => ({ date: dateOf(at, i18n.language), name });
  return (
    <>
      {archived && (
        <p className={styles.note}>
          {t("profile.archivedOn", {
            reason: t(`archiveReasons.${archived.reason}`),
            ...when(archived.at, archived.by.name),
          })}
          {archived.note && <q>{archived.note}</q>}
        </p>
      )}
      {suspended && (
        <p className={styles.note}>
          {t("profile.suspendedOn", {
            reason: t(`suspensionReasons.${suspended.reason}`),
            ...when(suspended.at, suspended.by.name),
          })}
          {suspended.note && <q>{suspended.note}</q>}
        </p>
      )}
    </>
  );
}
