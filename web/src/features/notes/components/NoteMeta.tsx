// The author and time of a note, and whether it is pinned.
import { Pin } from "lucide-react";
import { ActorName } from "../../../shared/components/values/ActorName";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { ListedNote } from "../api/loadedNotes";
import styles from "./NoteMeta.module.css";

export function NoteMeta({ note, isPinned }: { note: ListedNote; isPinned: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.meta}>
      {isPinned && (
        <>
          <span className={styles.pinned}>
            <Pin size={13} strokeWidth={1.9} aria-hidden />
            {t("notes.pinned")}
          </span>
          <span aria-hidden>·</span>
        </>
      )}
      <ActorName actor={note.author} />
      <span aria-hidden>·</span>
      {note.isSending ? <span>{t("notes.sending")}</span> : <RelativeTime at={note.created_at} />}
      {note.updated_at && (
        <>
          <span aria-hidden>·</span>
          <span>
            {t("notes.edited")} <RelativeTime at={note.updated_at} />
          </span>
        </>
      )}
    </p>
  );
}
