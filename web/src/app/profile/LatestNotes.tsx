// The latest notes in the sidebar, to be read in passing; they are written and edited in their own section.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { notesQuery } from "../../features/notes/api";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { ActorName } from "../../shared/components/ActorName";
import { Card } from "../../shared/components/Card";
import { HelpLink } from "../../shared/components/HelpLink";
import { RelativeTime } from "../../shared/components/RelativeTime";
import styles from "./LatestNotes.module.css";

const shown = 3;

export function LatestNotes({ profile }: { profile: Profile }) {
  const mayRead = useMay("notes:read");
  return mayRead && <NotesInPassing profile={profile} />;
}

function NotesInPassing({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const notes = useInfiniteQuery(notesQuery(profile.id)).data?.pages[0]?.items.slice(0, shown) ?? [];
  return (
    <div className={styles.card}>
      <Card title={t("profile.internalNotes")} act={<HelpLink topic="private-notes" />}>
        {profile.counts.notes === 0 && <p className={styles.meta}>{t("notes.noneTitle")}</p>}
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <h3>{note.title}</h3>
              {note.content && <p className={styles.content}>{note.content}</p>}
              <p className={styles.meta}>
                <ActorName actor={note.author} /> · <RelativeTime at={note.created_at} />
              </p>
            </li>
          ))}
        </ul>
        {profile.counts.notes > shown && (
          <Link replace href={`/customers/${profile.id}/notes`} className={styles.all}>
            {t("notes.showAll", { count: profile.counts.notes })}
          </Link>
        )}
      </Card>
    </div>
  );
}
