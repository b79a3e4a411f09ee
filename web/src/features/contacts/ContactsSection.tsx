// The contacts of a customer: the people to write to or call.
import { UsersRound } from "lucide-react";
import { useState } from "react";
import { useMay } from "../../shared/access/me";
import type { Contact, Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { useDeleteContact, useRestoreContact } from "./api/contacts";
import { contactTitle, primaryContact } from "./contacts";
import { ContactTable } from "./components/ContactTable";

const AddContactDialog = onDemand(() => import("./components/AddContactDialog"));
const EditContactDialog = onDemand(() => import("./components/EditContactDialog"));
const MakePrimaryDialog = onDemand(() => import("./components/MakePrimaryDialog"));
const dialogs = [AddContactDialog, EditContactDialog, MakePrimaryDialog];

type Open = { dialog: "add" } | { dialog: "edit" | "makePrimary"; contact: Contact } | null;

export default function ContactsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const mayWrite = useMay("customers:write");
  const primary = primaryContact(profile);
  const others = profile.other_contacts;
  const deleteContact = useDeleteContactWithUndo(profile.id);
  useRefocus(others.map(({ id }) => id).join());

  const acts = {
    onEdit: (contact: Contact) => setOpen({ dialog: "edit", contact }),
    onDelete: deleteContact,
    onMakePrimary:
      profile.kind === "business" ? (contact: Contact) => setOpen({ dialog: "makePrimary", contact }) : undefined,
  };
  const create = mayWrite && <Button onClick={() => setOpen({ dialog: "add" })}>{t("contacts.create")}</Button>;
  const close = () => setOpen(null);

  return (
    <RecordPanel title={t("contacts.section")} act={create}>
      {primary || others.length > 0 ? (
        <ContactTable primary={primary} others={others} acts={mayWrite ? acts : undefined} />
      ) : (
        <EmptyState icon={UsersRound} title={t("contacts.noneTitle")} text={t("contacts.noneText")} />
      )}
      <Layer dialogs={dialogs}>
        {open?.dialog === "add" && <AddContactDialog customerId={profile.id} onClose={close} />}
        {open?.dialog === "edit" && (
          <EditContactDialog customerId={profile.id} contact={open.contact} onClose={close} />
        )}
        {open?.dialog === "makePrimary" && (
          <MakePrimaryDialog profile={profile} contact={open.contact} onClose={close} />
        )}
      </Layer>
    </RecordPanel>
  );
}

function useDeleteContactWithUndo(customerId: string): (contact: Contact) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useDeleteContact(customerId);
  const { mutateAsync: restore } = useRestoreContact(customerId);
  return useDeleteWithUndo<Contact>({
    customerId,
    remove,
    restore,
    removed: (contact) => t("contacts.deleted", { name: contactTitle(contact) }),
    restored: (contact) => t("contacts.restored", { name: contactTitle(contact) }),
  });
}
