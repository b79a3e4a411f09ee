// Writes a new note with a title of its own.
import { useRef } from "react";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/dialogs/FormDialog";
import { Notice } from "../../shared/components/states/Notice";
import { notify } from "../../shared/components/toasts/notify";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useNewDraft } from "../../shared/newDraft";
import { NoteFields, noteFields } from "./components/NoteFields";
import { useSendNote } from "./useSendNote";
import { useTitleRequired } from "./useTitleRequired";

const blank = { title: "", content: "" };

export default function AddNoteDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const { values: text, change, forget, ...draftKey } = useNewDraft(`note.${profile.id}`, blank);
  const titleRef = useRef<HTMLInputElement>(null);
  const title = useTitleRequired(text, titleRef);
  const { send, isPending, earlierSaved, error } = useSendNote(profile.id, draftKey);
  const { problemOf, rest } = useFieldProblems(error, noteFields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    if (!title.check()) return;
    send(text, () => {
      notify(t("notes.added"));
      close();
    });
  };

  return (
    <FormDialog
      title={t("notes.add")}
      submit={t("actions.save")}
      pending={isPending}
      dirty={text.title !== "" || text.content !== ""}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <NoteFields
        text={text}
        onChange={change}
        problemOf={(field) => (field === "title" && title.problem) || problemOf(field)}
        titleRef={titleRef}
      />
      {earlierSaved && (
        <Notice tone="warn">
          <p>{t("notes.earlierSaved")}</p>
        </Notice>
      )}
    </FormDialog>
  );
}
