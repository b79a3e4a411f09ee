// Edits a note.
import { useRef } from "react";
import type { Note } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type NoteText, useEditNote } from "../api/notes";
import { NoteFields } from "./NoteFields";
import { useTitleRequired } from "../useTitleRequired";

interface EditNoteDialogProps {
  customerId: string;
  note: Note;
  onClose: () => void;
}

export default function EditNoteDialog({ customerId, note, onClose }: EditNoteDialogProps) {
  const { t } = useTranslation();
  const titleRef = useRef<HTMLInputElement>(null);
  const editing = useEditing({
    draft: `note.${note.id}`,
    record: note,
    formOf: ({ title, content }): NoteText => ({ title, content }),
    edit: useEditNote(customerId),
    editOf: (text, changed) => Object.fromEntries(changed.map((field) => [field, text[field]])),
    saved: t("notes.saved"),
    onClose,
  });
  const { form: text, onChange, problemOf } = editing;
  const title = useTitleRequired(text, titleRef);

  return (
    <EditDialog
      title={t("notes.edit")}
      editing={editing}
      labelOf={(field) => t(`fields.${field}`)}
      wordsOf={(of, field) => of[field]}
      check={title.check}
    >
      <NoteFields
        text={text}
        onChange={onChange}
        problemOf={(field) => (field === "title" && title.problem) || problemOf(field)}
        titleRef={titleRef}
      />
    </EditDialog>
  );
}
