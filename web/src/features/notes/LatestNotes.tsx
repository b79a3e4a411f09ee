// The pinned and the latest notes in the sidebar, read-only: their own section has the forms.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { NoteMeta } from "./components/NoteMeta";
import { notesQuery } from "./api/notes";
import { usePinnedNotes } from "./usePinnedNotes";
import type { Note, Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/layout/Card";
import { HelpLink } from "../../shared/components/buttons/HelpLink";
import styles from "./LatestNotes.module.css";

/** The number of notes shown besides the pinned ones. */
const shownLatest = 3;

export function LatestNotes({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const isPinned = ({ id }: Note) => id in profile.pinned_notes;
  const pinned = usePinnedNotes(profile);
  const latest = useInfiniteQuery(notesQuery(profile.id)).data?.pages[0]?.items ?? [];
  const shown = [...pinned, ...latest.filter((note) => !isPinned(note)).slice(0, shownLatest)];
  return (
    <div className={styles.card}>
      <Card title={t("profile.internalNotes")} act={<HelpLink topic="private-notes" />}>
        {shown.length === 0 && profile.counts.notes === 0 && <p className={styles.meta}>{t("notes.noneTitle")}</p>}
        <ul className={styles.notes}>
          {shown.map((note) => (
            <li key={note.id}>
              <h3>{note.title}</h3>
              {note.content && <p className={styles.content}>{note.content}</p>}
              <NoteMeta note={note} isPinned={isPinned(note)} />
            </li>
          ))}
        </ul>
        {profile.counts.notes > shown.length && (
          <Link replace href={`/customers/${profile.id}/notes`} className={styles.all}>
            {t("notes.showAll", { count: profile.counts.notes })}
          </Link>
        )}
      </Card>
    </div>
  );
}
