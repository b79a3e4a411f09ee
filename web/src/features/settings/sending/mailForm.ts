// The form of the sender of mail, and its conversion into the body of an edit.
import type { Merchant, MerchantEdit } from "../../../shared/api/types";

export const senderFields = ["sender_name", "reply_to", "invoice_copy_to"] as const;
export type SenderField = (typeof senderFields)[number];
/** Every field as text; an empty one is sent as null. */
type SenderForm = Record<SenderField, string>;

export function formOf({ mail }: Pick<Merchant, "mail">): SenderForm {
  return {
    sender_name: mail.sender_name ?? "",
    reply_to: mail.reply_to ?? "",
    invoice_copy_to: mail.invoice_copy_to ?? "",
  };
}

/** Only the changed fields, so that others' edits of other fields stay. */
export function editOf(form: SenderForm, changed: readonly SenderField[]): MerchantEdit {
  return { mail: Object.fromEntries(changed.map((field) => [field, form[field].trim() || null])) };
}
