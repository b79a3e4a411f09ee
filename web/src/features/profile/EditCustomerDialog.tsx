// Edits the customer's own fields.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { fieldNamed } from "../../shared/components/Dialog";
import { EditDialog } from "../../shared/components/EditDialog";
import { CustomerFields } from "../../shared/customer/CustomerFields";
import { editOf, fieldsWithProblems, formOf } from "../../shared/customer/customerForm";
import { useFieldWords } from "../../shared/customer/fieldWords";
import { labelOf } from "../../shared/customer/form/useCustomerField";
import { useWarnings } from "../../shared/customer/useWarnings";
import { useEditing } from "../../shared/hooks/useEditing";
import { useAddressBack } from "./useAddressBack";
import { useReleaseOffer } from "./useReleaseOffer";
import { useEditCustomer } from "./api/profile";
import type { ActDialogProps } from "../../shared/profileParts";

export default function EditCustomerDialog({ profile, at, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const warn = useWarnings();
  const offerRelease = useReleaseOffer(profile);
  const restoring = useAddressBack(profile.id);
  const name = useRef<HTMLInputElement>(null);
  const editing = useEditing({
    draft: `edit-customer.${profile.id}`,
    record: profile,
    formOf,
    edit: useEditCustomer((saved) => {
      warn(saved);
      offerRelease(saved);
    }),
    editOf: (form, _changed, before) => editOf(before, form),
    fields: fieldsWithProblems,
    saved: t("profile.saved"),
    offer: ({ address }, before) => (address === null && before.address ? restoring(before.address) : undefined),
    onClose,
  });

  return (
    <EditDialog
      title={t("profile.edit")}
      editing={editing}
      labelOf={(field) => t(labelOf(field))}
      wordsOf={useFieldWords()}
      firstFocus={at ? fieldNamed(at === "address" ? "address.street" : at) : name}
    >
      <CustomerFields {...editing} nameRef={name} all />
    </EditDialog>
  );
}
