// Edits a contact; only what was changed is sent, and what someone else changed meanwhile is shown.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Contact, Customer } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useEditContact } from "./api";
import { ContactFields } from "./ContactFields";
import { changedFields, contactFields, formOf, primaryContact } from "./contacts";

interface EditContactDialogProps {
  customerId: string;
  contact: Contact;
  onClose: () => void;
}

export default function EditContactDialog({ customerId, contact, onClose }: EditContactDialogProps) {
  const { t } = useTranslation();
  const [{ seen, form }, setEdit, forget] = useDraft(
    `contact.${contact.id}`,
    () => ({ seen: contact, form: formOf(contact) }),
    "tab",
  );
  const name = useRef<HTMLInputElement>(null);
  const edit = useEditContact(customerId);
  const { problemOf, rest } = useFieldProblems(edit.error, contactFields);
  const theirs = asContact(staleRecord(edit.error));
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
    edit.mutate(
      {
        seen: { id: seen.id, version },
        edit: Object.fromEntries(changed.map((field) => [field, form[field].trim() || null])),
      },
      {
        onSuccess: () => {
          notify(t("contacts.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Contact) => {
    setEdit({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("contacts.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={name}
      onSubmit={() => save(seen.version)}
      onClose={close}
    >
      <ContactFields
        form={form}
        onChange={(next) => setEdit({ seen, form: next })}
        problemOf={problemOf}
        nameRef={name}
      />
      {theirs && (
        <StaleNotice
          changes={changedFields(formOf(seen), formOf(theirs)).map((field) => ({
            label: t(field === "role" ? "contacts.role" : `fields.${field}`),
            old: formOf(seen)[field],
            new: formOf(theirs)[field],
          }))}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}

/** The primary contact comes back as the customer whose it is. */
function asContact(current: unknown): Contact | null {
  const record = current as Contact | Customer | null;
  return record && "contact_id" in record ? primaryContact(record) : record;
}
