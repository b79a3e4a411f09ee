// Edits what of an issued invoice is not final: due date, customer's reference and internal note (Q33).
import { invoiceEditLimits } from "../../../shared/api/constants";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { TextAreaField, TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { dayOf } from "../../../shared/formats";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Invoice, type InvoiceEdit, useEditInvoice } from "../api/invoices";

interface EditIssuedDialogProps {
  customerId: string;
  invoice: Invoice;
  onClose: () => void;
}

export default function EditIssuedDialog({ customerId, invoice, onClose }: EditIssuedDialogProps) {
  const { t, i18n } = useTranslation();
  const editing = useEditing({
    draft: `invoice.${invoice.id}.issued`,
    record: invoice,
    formOf: ({ due_on, reference, internal_note }: Invoice) => ({
      due_on: due_on ?? "",
      reference: reference ?? "",
      internal_note,
    }),
    edit: useEditInvoice(customerId),
    editOf: (form, changed): InvoiceEdit =>
      Object.fromEntries(
        changed.map((field) => [field, field === "internal_note" ? form[field] : form[field].trim() || null]),
      ),
    saved: t("invoices.issued.saved"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;
  const labels = {
    due_on: t("invoices.dueDate"),
    reference: t("invoices.form.reference"),
    internal_note: t("invoices.form.internalNote"),
  };
  return (
    <EditDialog
      title={t("invoices.issued.title", { number: invoice.number ?? "" })}
      editing={editing}
      labelOf={(field) => labels[field]}
      wordsOf={(values, field) =>
        field === "due_on" && values.due_on ? dayOf(values.due_on, i18n.language) : values[field]
      }
    >
      <Notice tone="info">
        <p>{t("invoices.issued.final")}</p>
      </Notice>
      <TextField
        type="date"
        label={labels.due_on}
        value={form.due_on}
        problem={problemOf("due_on")}
        min={invoice.issued_on ?? undefined}
        onChange={(due_on) => onChange({ ...form, due_on })}
      />
      <TextField
        optional
        label={labels.reference}
        value={form.reference}
        problem={problemOf("reference")}
        maxLength={invoiceEditLimits.reference}
        autoComplete="off"
        onChange={(reference) => onChange({ ...form, reference })}
      />
      <TextAreaField
        optional
        label={labels.internal_note}
        help={t("invoices.form.internalNoteHelp")}
        value={form.internal_note}
        problem={problemOf("internal_note")}
        maxLength={invoiceEditLimits.internal_note}
        onChange={(internal_note) => onChange({ ...form, internal_note })}
      />
    </EditDialog>
  );
}
