// Edits the customer's own fields.
import { useRef } from "react";
import { fieldNamed } from "../../shared/components/dialogs/Dialog";
import { notify } from "../../shared/components/toasts/notify";
import { EditDialog } from "../../shared/components/dialogs/EditDialog";
import { AvatarSection } from "../../shared/customer/avatar/AvatarSection";
import { useAvatarChoice } from "../../shared/customer/avatar/useAvatarChoice";
import { CustomerFields } from "../../shared/customer/CustomerFields";
import { editOf, fieldsWithProblems, formOf } from "../../shared/customer/customerForm";
import { useFieldWords } from "../../shared/customer/fieldWords";
import { labelOf } from "../../shared/customer/form/useCustomerField";
import { useWarnings } from "../../shared/customer/useWarnings";
import { useEditing } from "../../shared/hooks/useEditing";
import { useTranslation } from "../../shared/i18n/useTranslation";
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
  const avatar = useAvatarChoice(`edit-customer-avatar.${profile.id}`, "tab");
  const editing = useEditing({
    draft: `edit-customer.${profile.id}`,
    record: profile,
    formOf,
    edit: useEditCustomer((saved) => {
      warn(saved);
      avatar.save(profile.id);
      offerRelease(saved);
    }),
    editOf: (form, _changed, before) => editOf(before, form),
    fields: fieldsWithProblems,
    saved: t("profile.saved"),
    offer: ({ address }, before) => (address === null && before.address ? restoring(before.address) : undefined),
    onClose: () => {
      avatar.forget();
      onClose();
    },
  });

  const saveAvatar = () => {
    avatar.save(profile.id);
    notify(t("profile.saved"));
    editing.close();
  };

  const startAfresh = editing.startAfresh && (() => [avatar, editing].forEach((one) => one.startAfresh?.()));
  const both = { ...editing, startAfresh };

  return (
    <EditDialog
      title={t("profile.edit")}
      editing={avatar.choice === undefined || editing.dirty ? both : { ...both, dirty: true, save: saveAvatar }}
      labelOf={(field) => t(labelOf(field))}
      wordsOf={useFieldWords()}
      firstFocus={at ? fieldNamed(at === "address" ? "address.street" : at) : name}
    >
      <CustomerFields
        {...editing}
        onChange={(next) => {
          avatar.follow(editing.form.website, next.website);
          editing.onChange(next);
        }}
        nameRef={name}
        all
        avatar={
          <AvatarSection form={editing.form} avatar={profile.avatar} choice={avatar.choice} onChoose={avatar.choose} />
        }
      />
    </EditDialog>
  );
}
