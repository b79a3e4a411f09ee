// A dialog that edits a record; after a version conflict it shows the other's changes, and the member chooses.
import type { ReactNode } from "react";
import { changedFields } from "../../changedFields";
import type { Editing } from "../../hooks/useEditing";
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import type { FirstFocus } from "./Dialog";
import { FormDialog } from "./FormDialog";
import { Notice } from "../states/Notice";
import { StaleNotice } from "./StaleNotice";

interface EditDialogProps<Form extends object> {
  title: string;
  editing: Editing<Form>;
  labelOf: (field: keyof Form) => string;
  /** A field's value in words. */
  wordsOf: (form: Form, field: keyof Form) => string;
  /** Whether it may be sent; if not, shows the problem at the field. */
  check?: () => boolean;
  /** By default, the first field. */
  firstFocus?: FirstFocus;
  children: ReactNode;
}

export function EditDialog<Form extends object>(props: EditDialogProps<Form>) {
  const { title, editing, labelOf, wordsOf, check = () => true, firstFocus, children } = props;
  const { t } = useTranslation();
  const { theirs, pending } = editing;
  return (
    <FormDialog
      title={title}
      submit={t("actions.save")}
      pending={pending}
      dirty={editing.dirty}
      error={editing.failure}
      blocked={theirs !== null}
      firstFocus={firstFocus}
      onSubmit={() => check() && editing.save()}
      onClose={editing.close}
    >
      {editing.startAfresh && (
        <Notice tone="info">
          <p>{t("forms.resumed")}</p>
          <Button onClick={editing.startAfresh}>{t("forms.startAfresh")}</Button>
        </Notice>
      )}
      {children}
      {theirs && (
        <StaleNotice
          changes={changedFields(theirs.before, theirs.form).map((field) => ({
            label: labelOf(field),
            old: wordsOf(theirs.before, field),
            new: wordsOf(theirs.form, field),
          }))}
          pending={pending}
          onSaveMine={() => check() && theirs.saveMine()}
          onTakeTheirs={theirs.take}
        />
      )}
    </FormDialog>
  );
}
