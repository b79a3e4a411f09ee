// Confirms the deletion of a note; afterwards a toast offers Undo for ten seconds.
import type { Note } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { useTranslation } from "../../../shared/i18n/useTranslation";

interface DeleteNoteDialogProps {
  note: Note;
  onClose: () => void;
  onDelete: () => void;
}

export default function DeleteNoteDialog({ note, onClose, onDelete }: DeleteNoteDialogProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t("notes.deleteTitle")}
      text={t("notes.deleteText", { title: note.title })}
      cancel={t("actions.cancel")}
      confirm={t("actions.confirm")}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onDelete();
      }}
    />
  );
}
