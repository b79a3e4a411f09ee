// The latest notes on the customer's own section, with a way to all of them.
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import buttons from "../../shared/components/buttons/Button.module.css";
import { Card } from "../../shared/components/layout/Card";
import { Failure } from "../../shared/components/states/Failure";
import { HelpLink } from "../../shared/components/buttons/HelpLink";
import { IconButton } from "../../shared/components/buttons/IconButton";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { notesQuery } from "./api/notes";
import { NoteList } from "./components/NoteList";
import styles from "./NotesCard.module.css";

const AddNoteDialog = onDemand(() => import("./AddNoteDialog"), "notes");
const dialogs = [AddNoteDialog];
const shownHere = 3;

export function NotesCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const notes = useInfiniteQuery(notesQuery(profile.id));
  const mayWrite = useMay("notes:write");
  const [adding, setAdding] = useState(false);
  const latest = notes.data?.pages[0]?.items.slice(0, shownHere) ?? [];
  const acts = (
    <span>
      <HelpLink topic="private-notes" />
      {mayWrite && <IconButton icon={Plus} label={t("notes.add")} keys="N" onClick={() => setAdding(true)} />}
    </span>
  );

  return (
    <Card title={t("notes.cardTitle")} act={acts}>
      {notes.isPending ? (
        <Skeleton lines={3} />
      ) : !notes.data ? (
        <Failure error={notes.error} retry={() => void notes.refetch()} />
      ) : (
        <div className={styles.inset}>
          <NoteList profile={profile} notes={latest} empty={<p className={styles.none}>{t("notes.noneText")}</p>} />
        </div>
      )}
      {profile.counts.notes > shownHere && (
        <Link replace href={`/customers/${profile.id}/notes`} className={`${buttons.button} ${styles.all}`}>
          {t("notes.showAll", { count: profile.counts.notes })}
        </Link>
      )}
      <Layer dialogs={dialogs}>{adding && <AddNoteDialog profile={profile} onClose={() => setAdding(false)} />}</Layer>
    </Card>
  );
}
