// Edits who the customer is; only what was changed is sent, so that others' edits of other fields stay.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Customer } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { CustomerFields } from "../../shared/customer/CustomerFields";
import {
  changedFields,
  type CustomerForm,
  editOf,
  fieldsWithProblems,
  formOf,
} from "../../shared/customer/customerForm";
import { useChangesBetween } from "../../shared/customer/fieldWords";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditCustomer } from "./api";
import type { ActDialogProps } from "./parts";

interface Edit {
  seen: Customer;
  form: CustomerForm;
}

export default function EditCustomerDialog({ profile, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const changesBetween = useChangesBetween();
  // With the version it was made from: what happened since then is noticed after a new sign-in, too.
  const [{ seen, form }, setEdit, forget] = useDraft<Edit>(
    `edit-customer.${profile.id}`,
    () => ({ seen: profile, form: formOf(profile) }),
    "tab",
  );
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditCustomer();
  const { problemOf, rest } = useFieldProblems(edit.error, fieldsWithProblems);
  const theirs = staleRecord(edit.error) as Customer | null;
  const before = formOf(seen);
  const changed = changedFields(before, form).length > 0;

  const close = () => {
    forget();
    onClose();
  };
  const save = (version: number) => {
    if (!changed) {
      close();
      return;
    }
    edit.mutate(
      { seen: { id: seen.id, version }, edit: editOf(before, form) },
      {
        onSuccess: () => {
          notify(t("profile.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Customer) => {
    setEdit({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("profile.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed}
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
        all
      />
      {theirs && (
        <StaleNotice
          changes={changesBetween(before, formOf(theirs))}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}
