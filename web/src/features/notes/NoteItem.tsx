// One note, shown as the text it is, with who wrote it and when.
import { Pencil, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../shared/api/types";
import { ActorName } from "../../shared/components/ActorName";
import { IconButton } from "../../shared/components/IconButton";
import { RelativeTime } from "../../shared/components/RelativeTime";
import styles from "./NoteItem.module.css";

interface NoteItemProps {
  note: Note;
  mayWrite: boolean;
  onEdit: () => void;
  onDelete: () => void;
}

export function NoteItem({ note, mayWrite, onEdit, onDelete }: NoteItemProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.note}>
      <article aria-label={note.title}>
        <header className={styles.head}>
          <h3>{note.title}</h3>
          {mayWrite && (
            <div className={styles.acts}>
              <IconButton icon={Pencil} label={t("notes.editNamed", { title: note.title })} onClick={onEdit} />
              <IconButton
                icon={Trash2}
                look="danger"
                label={t("notes.deleteNamed", { title: note.title })}
                onClick={onDelete}
              />
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
}
