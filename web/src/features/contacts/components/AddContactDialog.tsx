// Adds a contact.
import { changedFields } from "../../../shared/changedFields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useNewDraft } from "../../../shared/newDraft";
import { useAddContact } from "../api/contacts";
import { ContactFields } from "./ContactFields";
import { blankContact, contactFields } from "../contacts";

export default function AddContactDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { values: form, change, forget, key, renewUsedKey } = useNewDraft(`contact.${customerId}`, blankContact);
  const add = useAddContact(customerId, key);
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
      onError: renewUsedKey,
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
      <ContactFields form={form} onChange={change} problemOf={problemOf} />
    </FormDialog>
  );
}
