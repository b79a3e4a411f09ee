// Edits in whose name mail is sent, and who gets the replies and copies.
import type { Merchant } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { EmailField, TextField } from "../../../shared/components/fields/fields";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useEditMerchant } from "../api/merchant";
import { editOf, formOf, type SenderField } from "./mailForm";

export default function EditSenderDialog({ merchant, onClose }: { merchant: Merchant; onClose: () => void }) {
  const { t } = useTranslation();
  const editing = useEditing({
    draft: "mail.sender",
    record: merchant,
    formOf,
    edit: useEditMerchant(),
    editOf: (form, changed) => editOf(form, changed),
    saved: t("settings.saved"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;
  const field = (of: SenderField) => ({
    label: t(`settings.mail.${of}`),
    value: form[of],
    problem: problemOf(`mail.${of}`),
    optional: true,
    autoComplete: "off",
    onChange: (value: string) => onChange({ ...form, [of]: value }),
  });
  return (
    <EditDialog
      title={t("settings.mail.editSender")}
      editing={editing}
      labelOf={(of) => t(`settings.mail.${of}`)}
      wordsOf={(shown, of) => shown[of] || t("states.never")}
    >
      <TextField {...field("sender_name")} help={t("settings.mail.senderNameHelp", { name: merchant.name })} />
      <EmailField {...field("reply_to")} help={t("settings.mail.replyToHelp")} />
      <EmailField {...field("invoice_copy_to")} help={t("settings.mail.copyHelp")} />
    </EditDialog>
  );
}
