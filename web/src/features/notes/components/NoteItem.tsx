// One note as plain text, with its author and time.
import { Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import { memo } from "react";
import type { Note } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import styles from "./NoteItem.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { ListedNote } from "../api/loadedNotes";
import { NoteMeta } from "./NoteMeta";
import type { Pinning } from "../api/pins";

interface NoteItemProps {
  note: ListedNote;
  isPinned: boolean;
  mayWrite: boolean;
  onPin: (pinning: Pinning) => void;
  onEdit: (note: Note) => void;
  onDelete: (note: Note) => void;
}

// Memoised, because there may be hundreds of notes.
export const NoteItem = memo(function NoteItem({ note, isPinned, mayWrite, onPin, onEdit, onDelete }: NoteItemProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.note}>
      <article aria-label={note.title}>
        <header className={styles.head}>
          <h3>{note.title}</h3>
          {mayWrite && (
            <div className={`${styles.acts} ${note.isSending ? styles.later : ""}`}>
              <IconButton
                icon={isPinned ? PinOff : Pin}
                label={t(isPinned ? "notes.unpinNamed" : "notes.pinNamed", { title: note.title })}
                onClick={() => onPin({ note, pinned: !isPinned })}
              />
              <IconButton
                icon={Pencil}
                label={t("notes.editNamed", { title: note.title })}
                onClick={() => onEdit(note)}
              />
              <Button
                look="quiet"
                className={styles.delete}
                aria-label={t("notes.deleteNamed", { title: note.title })}
                onClick={() => onDelete(note)}
              >
                <Trash2 size={16} strokeWidth={1.7} aria-hidden />
                {t("notes.delete")}
              </Button>
            </div>
          )}
        </header>
        {note.content && <p className={styles.content}>{note.content}</p>}
        <NoteMeta note={note} isPinned={isPinned} />
      </article>
    </li>
  );
});
