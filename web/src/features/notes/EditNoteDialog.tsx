// Edits a note; when someone else was first, both texts are shown and one is chosen.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Note } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useDraft } from "../../shared/drafts";
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
  // With the version it was made from: what happened since then is noticed after a new sign-in, too.
  const [{ seen, text }, setEdit, forget] = useDraft(
    `note.${note.id}`,
    () => ({ seen: note, text: textOf(note) }),
    "tab",
  );
  const titleRef = useRef<HTMLInputElement>(null);
  const title = useTitleRequired(text, titleRef);
  const edit = useEditNote(customerId);
  const { problemOf, rest } = useFieldProblems(edit.error, noteFields);
  const theirs = staleRecord(edit.error) as Note | null;
  const changed = changedFields(seen, text);

  const close = () => {
    forget();
    onClose();
  };
  const save = (version: number) => {
    if (!title.check()) return;
    if (changed.length === 0) {
      close();
      return;
    }
    edit.mutate(
      { seen: { id: seen.id, version }, edit: Object.fromEntries(changed.map((field) => [field, text[field]])) },
      {
        onSuccess: () => {
          notify(t("notes.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Note) => {
    setEdit({ seen: current, text: textOf(current) });
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
      onClose={close}
    >
      <NoteFields
        text={text}
        onChange={(next) => setEdit({ seen, text: next })}
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

function textOf({ title, content }: Note): NoteText {
  return { title, content };
}

function changedFields(before: NoteText, after: NoteText) {
  return noteFields.filter((field) => before[field] !== after[field]);
}
