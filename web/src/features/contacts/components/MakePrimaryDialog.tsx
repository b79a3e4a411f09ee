// Makes a contact the primary one, after listing what that changes.
import type { Contact, Profile } from "../../../shared/api/types";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useMakePrimary } from "../api/contacts";
import { contactTitle, primaryContact } from "../contacts";

interface MakePrimaryDialogProps {
  profile: Profile;
  contact: Contact;
  onClose: () => void;
}

export default function MakePrimaryDialog({ profile, contact, onClose }: MakePrimaryDialogProps) {
  const { t } = useTranslation();
  const makePrimary = useMakePrimary(profile);
  const former = primaryContact(profile);
  const name = contactTitle(contact);
  const submit = () =>
    makePrimary.mutate(contact, {
      onSuccess: () => {
        notify(t("contacts.isPrimary", { name }));
        onClose();
      },
    });

  return (
    <FormDialog
      title={t("contacts.makePrimaryNamed", { name })}
      submit={t("contacts.makePrimary")}
      pending={makePrimary.isPending}
      dirty={false}
      error={makePrimary.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {contact.email
          ? t("contacts.primaryFollows", { email: contact.email })
          : t("contacts.primaryFollowsNoEmail", { name })}
      </p>
      {former && <p>{t("contacts.formerStays", { name: contactTitle(former) })}</p>}
    </FormDialog>
  );
}
