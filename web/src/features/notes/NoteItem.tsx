// One note, shown as the text it is, with who wrote it and when.
import { Pencil, Trash2 } from "lucide-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../shared/api/types";
import { ActorName } from "../../shared/components/ActorName";
import { Button } from "../../shared/components/Button";
import { IconButton } from "../../shared/components/IconButton";
import { RelativeTime } from "../../shared/components/RelativeTime";
import styles from "./NoteItem.module.css";

interface NoteItemProps {
  note: Note;
  mayWrite: boolean;
  onEdit: (note: Note) => void;
  onDelete: (note: Note) => void;
}

// Rendered only when it changed: there may be hundreds of them.
export const NoteItem = memo(function NoteItem({ note, mayWrite, onEdit, onDelete }: NoteItemProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.note}>
      <article aria-label={note.title}>
        <header className={styles.head}>
          <h3>{note.title}</h3>
          {mayWrite && (
            <div className={styles.acts}>
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
        <p className={styles.meta}>
          <ActorName actor={note.author} />
          <span aria-hidden>·</span>
          <RelativeTime at={note.created_at} />
          {note.updated_at && (
            <>
              <span aria-hidden>·</span>
              <span>
                {t("notes.edited")} <RelativeTime at={note.updated_at} />
              </span>
            </>
          )}
        </p>
      </article>
    </li>
  );
});
