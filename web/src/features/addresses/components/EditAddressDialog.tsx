// Edits an address.
import type { Address, Customer, Profile } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { countryName } from "../../../shared/formats";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { AddressFields } from "./AddressFields";
import { draftOf, formOf } from "../addressForm";
import { useEditAddress } from "../api/addresses";

interface EditAddressDialogProps {
  profile: Profile;
  address: Address;
  onClose: () => void;
}

export default function EditAddressDialog({ profile, address, onClose }: EditAddressDialogProps) {
  const { t, i18n } = useTranslation();
  const editing = useEditing({
    draft: `address.${address.id}`,
    record: address.id === profile.address?.id ? primary(address, profile) : address,
    formOf,
    recordOf: asAddress,
    edit: useEditAddress(profile.id),
    editOf: (form, changed) => {
      const draft = draftOf(form);
      return Object.fromEntries(changed.map((field) => [field, draft[field]]));
    },
    saved: t("addresses.saved"),
    onClose,
  });

  return (
    <EditDialog
      title={t("addresses.edit")}
      editing={editing}
      labelOf={(field) => t(field === "label" ? "addresses.label" : `fields.${field}`)}
      wordsOf={(form, field) => (field === "country" ? countryName(form.country, i18n.language) : form[field])}
    >
      <AddressFields {...editing} />
    </EditDialog>
  );
}

/** The primary address is part of the customer, so its version is the customer's. */
function primary(address: Address, { version }: Customer): Address {
  return { ...address, version };
}

/** A refused edit of the primary address returns the customer, which contains it. */
function asAddress(current: unknown): Address | null {
  const record = current as Address | Customer | null;
  if (!record || !("contact_id" in record)) return record;
  return record.address ? primary(record.address, record) : null;
}
