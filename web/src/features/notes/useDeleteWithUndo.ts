// Deletes a note and offers to undo it; a failure of either is told, with Try again.
import { useTranslation } from "react-i18next";
import type { Note } from "../../shared/api/types";
import { notify } from "../../shared/components/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useDeleteNote, useRestoreNote } from "./api/notes";

export function useDeleteWithUndo(customerId: string): (note: Note) => void {
  const { t } = useTranslation();
  const remove = useDeleteNote(customerId);
  const restore = useRestoreNote(customerId);
  const failed = useFailureToast();

  const undo = (note: Note) => {
    restore.mutateAsync(note).then(
      () => notify(t("notes.restored", { title: note.title })),
      (error: unknown) => failed(error, () => undo(note)),
    );
  };
  return function deleteNote(note) {
    remove.mutateAsync(note).then(
      () => notify(t("notes.deleted", { title: note.title }), { label: t("actions.undo"), run: () => undo(note) }),
      (error: unknown) => failed(error, () => deleteNote(note)),
    );
  };
}
