// Adds a contact.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changedFields } from "../../../shared/changedFields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { useDraft } from "../../../shared/drafts";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useAddContact } from "../api/contacts";
import { ContactFields } from "./ContactFields";
import { blankContact, contactFields } from "../contacts";

export default function AddContactDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm, forget] = useDraft(`contact.${customerId}`, blankContact);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const add = useAddContact(customerId, idempotencyKey);
  const { problemOf, rest } = useFieldProblems(add.error, contactFields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () =>
    add.mutate(form, {
      onSuccess: () => {
        notify(t("contacts.added", { name: form.name.trim() }));
        close();
      },
    });

  return (
    <FormDialog
      title={t("contacts.createTitle")}
      submit={t("actions.save")}
      pending={add.isPending}
      dirty={!add.isSuccess && changedFields(blankContact, form).length > 0}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <ContactFields form={form} onChange={setForm} problemOf={problemOf} />
    </FormDialog>
  );
}
