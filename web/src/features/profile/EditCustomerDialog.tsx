// Edits who the customer is; only what was changed is sent, so that others' edits of other fields stay.
import type { TFunction } from "i18next";
import { useRef, useState } from "react";
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
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditCustomer } from "./api";
import type { ActDialogProps } from "./parts";

export default function EditCustomerDialog({ profile, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(profile);
  const [form, setForm] = useState(() => formOf(profile));
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditCustomer();
  const { problemOf, rest } = useFieldProblems(edit.error, customerFormFields);
  const theirs = staleRecord(edit.error) as Profile | null;
  const changed = changedFields(formOf(seen), form);

  const save = (version: number) => {
    if (changed.length === 0) {
      onClose();
      return;
    }
    const draft = draftOf(form);
    edit.mutate(
      { seen: { ...seen, version }, edit: Object.fromEntries(changed.map((field) => [field, draft[field]])) },
      {
        onSuccess: () => {
          notify(t("profile.saved"));
          onClose();
        },
      },
    );
  };
  const takeTheirs = (current: Profile) => {
    setSeen(current);
    setForm(formOf(current));
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
      onClose={onClose}
    >
      <CustomerFields form={form} onChange={setForm} problemOf={problemOf} nameRef={name} />
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
