// The state of an edit form: only changes are sent; after a version conflict, the member chooses whose values to keep.
import { useState } from "react";
import { staleRecord } from "../api/stale";
import { changedFields } from "../changedFields";
import { notify, type Offer } from "../components/toasts/notify";
import { useDraft } from "../drafts";
import { useFieldProblems } from "./useFieldProblems";

interface Edited<Seen, Form, Edit> {
  /** The draft's key in the storage. */
  draft: string;
  record: Seen;
  formOf: (record: Seen) => Form;
  editOf: (form: Form, changed: (keyof Form)[], before: Form) => Edit;
  edit: {
    mutate: (edit: { seen: Seen; edit: Edit }, options: { onSuccess: () => void }) => void;
    reset: () => void;
    isPending: boolean;
    error: unknown;
  };
  /** Takes the record out of the `current` of a refusal; by default, `current` is the record. */
  recordOf?: (current: unknown) => Seen | null;
  /** The fields that can show a problem beside them; by default, those of the form. */
  fields?: readonly string[];
  /** The toast after success. */
  saved: string | ((edit: Edit) => string);
  /** What is offered to be taken back then. */
  offer?: (edit: Edit, before: Seen) => Offer | undefined;
  onClose: () => void;
}

export function useEditing<Seen extends { version: number }, Form extends object, Edit>(
  edited: Edited<Seen, Form, Edit>,
) {
  const { record, formOf, editOf, edit, recordOf = (current) => current as Seen | null, saved, onClose } = edited;
  // Kept with its version, so that a change by someone else is detected after a new sign-in, too.
  const afresh = () => ({ seen: record, form: formOf(record) });
  const [{ seen, form }, setDraft, forget] = useDraft(edited.draft, afresh, "tab");
  const { problemOf, rest } = useFieldProblems(edit.error, edited.fields ?? Object.keys(form));
  const theirs = recordOf(staleRecord(edit.error));
  const before = formOf(seen);
  const changed = changedFields(before, form);
  // Typed before this dialog opened: before a reload, or before the session ended.
  const [resumed, setResumed] = useState(changed.length > 0);

  const startAfresh = () => {
    setDraft(afresh());
    forget();
    setResumed(false);
    edit.reset();
  };
  const close = () => {
    forget();
    onClose();
  };
  const saveOn = (version: number) => {
    if (changed.length === 0) {
      close();
      return;
    }
    const body = editOf(form, changed, before);
    const done = () => {
      notify(saved instanceof Function ? saved(body) : saved, edited.offer?.(body, seen));
      close();
    };
    edit.mutate({ seen: { ...seen, version }, edit: body }, { onSuccess: done });
  };
  const take = (current: Seen) => {
    setDraft({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return {
    seen,
    form,
    onChange: (next: Form) => setDraft({ seen, form: next }),
    problemOf,
    /** A failure that belongs to no field. */
    failure: theirs ? null : rest,
    dirty: changed.length > 0,
    /** Discard what was typed earlier; undefined if nothing was. */
    startAfresh: resumed && changed.length > 0 ? startAfresh : undefined,
    pending: edit.isPending,
    save: () => saveOn(seen.version),
    close,
    /** The record as someone else saved it in the meantime. */
    theirs: theirs && {
      before,
      form: formOf(theirs),
      take: () => take(theirs),
      /** Save one's own changes on top of theirs. */
      saveMine: () => saveOn(theirs.version),
    },
  };
}

export type Editing<Form extends object> = Omit<
  ReturnType<typeof useEditing<{ version: number }, Form, unknown>>,
  "seen"
>;
