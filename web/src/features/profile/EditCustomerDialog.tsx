// Edits who the customer is; only what was changed is sent, so that others' edits of other fields stay.
import type { TFunction } from "i18next";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { staleRecord } from "../../shared/api/stale";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { CustomerFields } from "../../shared/customer/CustomerFields";
import {
  changedFields,
  type CustomerForm,
  customerFormFields,
  draftOf,
  formOf,
} from "../../shared/customer/customerForm";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditCustomer } from "./api";
import type { ActDialogProps } from "./parts";

export default function EditCustomerDialog({ profile, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  // With the version it was made from: what happened since then is noticed after a new sign-in, too.
  const [{ seen, form }, setEdit, forget] = useDraft(
    `edit.${profile.id}`,
    () => ({ seen: profile, form: formOf(profile) }),
    "tab",
  );
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditCustomer();
  const { problemOf, rest } = useFieldProblems(edit.error, customerFormFields);
  const theirs = staleRecord(edit.error) as Profile | null;
  const changed = changedFields(formOf(seen), form);

  const close = () => {
    forget();
    onClose();
  };
  const save = (version: number) => {
    if (changed.length === 0) {
      close();
      return;
    }
    const draft = draftOf(form);
    edit.mutate(
      { seen: { ...seen, version }, edit: Object.fromEntries(changed.map((field) => [field, draft[field]])) },
      {
        onSuccess: () => {
          notify(t("profile.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Profile) => {
    setEdit({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("profile.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={name}
      onSubmit={() => save(seen.version)}
      onClose={close}
    >
      <CustomerFields
        form={form}
        onChange={(next) => setEdit({ seen, form: next })}
        problemOf={problemOf}
        nameRef={name}
      />
      {theirs && (
        <StaleNotice
          changes={changesBetween(formOf(seen), formOf(theirs), t)}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}

function changesBetween(before: CustomerForm, after: CustomerForm, t: TFunction) {
  const words = (form: CustomerForm, field: keyof CustomerForm) => {
    if (field === "kind") return t(`kinds.${form.kind}`);
    return field === "language" ? t(`languages.${form.language}`) : form[field];
  };
  return changedFields(before, after).map((field) => ({
    label: t(`fields.${field}`),
    old: words(before, field),
    new: words(after, field),
  }));
}
