// Deletes a note and offers to undo it.
import type { Note } from "../../shared/api/types";
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useDeleteNote, useRestoreNote } from "./api/notes";

export function useDeleteNoteWithUndo(customerId: string): (note: Note) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useDeleteNote(customerId);
  const { mutateAsync: restore } = useRestoreNote(customerId);
  return useDeleteWithUndo<Note>({
    customerId,
    remove,
    restore,
    removed: ({ title }) => t("notes.deleted", { title }),
    restored: ({ title }) => t("notes.restored", { title }),
  });
}
