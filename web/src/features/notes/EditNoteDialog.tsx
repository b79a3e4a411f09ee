// Edits a note; when someone else was first, both texts are shown and one is chosen.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Note } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { type NoteText, useEditNote } from "./api";
import { NoteFields, noteFields } from "./NoteFields";
import { useTitleRequired } from "./useTitleRequired";

interface EditNoteDialogProps {
  customerId: string;
  note: Note;
  onClose: () => void;
}

export default function EditNoteDialog({ customerId, note, onClose }: EditNoteDialogProps) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(note);
  const [text, setText] = useState<NoteText>({ title: note.title, content: note.content });
  const titleRef = useRef<HTMLInputElement>(null);
  const title = useTitleRequired(text, titleRef);
  const edit = useEditNote(customerId);
  const { problemOf, rest } = useFieldProblems(edit.error, noteFields);
  const theirs = staleRecord(edit.error) as Note | null;
  const changed = changedFields(seen, text);

  const save = (version: number) => {
    if (!title.check()) return;
    if (changed.length === 0) {
      onClose();
      return;
    }
    edit.mutate(
      { seen: { id: seen.id, version }, edit: Object.fromEntries(changed.map((field) => [field, text[field]])) },
      {
        onSuccess: () => {
          notify(t("notes.saved"));
          onClose();
        },
      },
    );
  };
  const takeTheirs = (current: Note) => {
    setSeen(current);
    setText({ title: current.title, content: current.content });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("notes.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={titleRef}
      onSubmit={() => save(seen.version)}
      onClose={onClose}
    >
      <NoteFields
        text={text}
        onChange={setText}
        problemOf={(field) => (field === "title" && title.problem) || problemOf(field)}
        titleRef={titleRef}
      />
      {theirs && (
        <StaleNotice
          changes={changedFields(seen, theirs).map((field) => ({
            label: t(`fields.${field}`),
            old: seen[field],
            new: theirs[field],
          }))}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}

function changedFields(before: NoteText, after: NoteText) {
  return noteFields.filter((field) => before[field] !== after[field]);
}
