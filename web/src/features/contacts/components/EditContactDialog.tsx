// Edits a contact.
import type { Contact, Customer } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useEditContact } from "../api/contacts";
import { ContactFields } from "./ContactFields";
import { formOf, primaryContact } from "../contacts";

interface EditContactDialogProps {
  customerId: string;
  contact: Contact;
  onClose: () => void;
}

export default function EditContactDialog({ customerId, contact, onClose }: EditContactDialogProps) {
  const { t } = useTranslation();
  const editing = useEditing({
    draft: `contact.${contact.id}`,
    record: contact,
    formOf,
    recordOf: asContact,
    edit: useEditContact(customerId),
    editOf: (form, changed) =>
      Object.fromEntries(
        changed.map((field) => [field, field === "receives" ? form.receives : form[field].trim() || null]),
      ),
    saved: t("contacts.saved"),
    onClose,
  });

  return (
    <EditDialog
      title={t("contacts.edit")}
      editing={editing}
      labelOf={(field) => t(field === "role" || field === "receives" ? `contacts.${field}` : `fields.${field}`)}
      wordsOf={(form, field) =>
        field === "receives" ? form.receives.map((kind) => t(`contacts.mail.${kind}`)).join(", ") : form[field]
      }
    >
      <ContactFields {...editing} />
    </EditDialog>
  );
}

/** A refused edit of the primary contact returns the customer, which contains it. */
function asContact(current: unknown): Contact | null {
  const record = current as Contact | Customer | null;
  return record && "contact_id" in record ? primaryContact(record) : record;
}
