// Writes a new note with a title of its own.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useAddNote } from "./api";
import { NoteFields, noteFields } from "./NoteFields";
import { useTitleRequired } from "./useTitleRequired";

const blank = { title: "", content: "" };

export default function AddNoteDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, change, forget] = useDraft(`note.${profile.id}`, blank);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const titleRef = useRef<HTMLInputElement>(null);
  const title = useTitleRequired(text, titleRef);
  const add = useAddNote(profile.id, idempotencyKey);
  const { problemOf, rest } = useFieldProblems(add.error, noteFields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    if (!title.check()) return;
    add.mutate(text, {
      onSuccess: () => {
        notify(t("notes.added"));
        close();
      },
    });
  };

  return (
    <FormDialog
      title={t("notes.add")}
      submit={t("actions.save")}
      pending={add.isPending}
      dirty={text.title !== "" || text.content !== ""}
      error={rest}
      firstFocus={titleRef}
      onSubmit={submit}
      onClose={close}
    >
      <NoteFields
        text={text}
        onChange={change}
        problemOf={(field) => (field === "title" && title.problem) || problemOf(field)}
        titleRef={titleRef}
      />
    </FormDialog>
  );
}
