// Edits a payment: a new amount or day distributes its money anew, which is shown before.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paymentEditLimits } from "../../../shared/api/constants";
import { staleRecord } from "../../../shared/api/stale";
import { changedFields } from "../../../shared/changedFields";
import { EditDialog } from "../../../shared/components/EditDialog";
import { TextField } from "../../../shared/components/fields";
import { Notice } from "../../../shared/components/Notice";
import { dayOf } from "../../../shared/formats";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { decimalsOf } from "../../../shared/money/amounts";
import { typedAmount } from "../../../shared/money/typed";
import { editPayment, type Payment, type PaymentEdit, useEditPayment } from "../api/payments";
import { readPaid } from "../paymentForm";
import { useAmountProblem } from "../useAmountProblem";
import { usePreview } from "../usePreview";
import styles from "./Dialogs.module.css";
import { MeansField } from "./MeansField";
import { MovedPreview } from "./MovedPreview";

interface EditPaymentDialogProps {
  customerId: string;
  payment: Payment;
  onClose: () => void;
}

interface Form {
  amount: string;
  received_on: string;
  means: Payment["means"];
  reference: string;
}

const fields = ["amount", "received_on", "means", "reference"];

export default function EditPaymentDialog({ customerId, payment, onClose }: EditPaymentDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { currency } = payment.amount;
  const [asked, setAsked] = useState(false);
  const amountField = useRef<HTMLInputElement>(null);
  const amountProblem = useAmountProblem();
  const { textOf } = useErrorText();
  const formOf = ({ amount, received_on, means, reference }: Payment): Form => ({
    amount: typedAmount(amount.value, language, decimalsOf(amount.currency)),
    received_on,
    means,
    reference: reference ?? "",
  });
  const editOf = (form: Form, changed: (keyof Form)[]): PaymentEdit => {
    const { amount } = readPaid(form.amount, language, currency);
    const all: PaymentEdit = {
      ...(amount && { amount }),
      received_on: form.received_on || null,
      means: form.means,
      reference: form.reference.trim() || null,
    };
    return Object.fromEntries(Object.entries(all).filter(([field]) => changed.includes(field as keyof Form)));
  };
  const editing = useEditing({
    draft: `payment.${payment.id}`,
    record: payment,
    formOf,
    editOf,
    edit: useEditPayment(customerId),
    saved: t("payments.saved"),
    onClose,
  });
  const { form, onChange, seen } = editing;
  const { problem } = readPaid(form.amount, language, currency);
  const changed = changedFields(formOf(seen), form);
  const preview = usePreview(
    ["edit payment", payment.id, seen.version],
    changed.length > 0 && !problem ? editOf(form, changed) : null,
    (wanted, signal) => editPayment(customerId, seen, wanted, { dry_run: true, signal }),
  );
  const tried = useFieldProblems(preview.error, fields);
  const problemOf = (field: keyof Form) => editing.problemOf(field) ?? tried.problemOf(field);
  const refunded = payment.refunds.length > 0;
  const labels = {
    amount: t("payments.amountIn", { currency }),
    received_on: t("payments.receivedOn"),
    means: t("payments.means"),
    reference: t("payments.reference"),
  };
  return (
    <EditDialog
      title={t("payments.editTitle")}
      editing={editing}
      labelOf={(field) => labels[field]}
      wordsOf={(values, field) =>
        field === "means"
          ? t(`paymentMeans.${values.means}`)
          : field === "received_on"
            ? dayOf(values.received_on, language)
            : values[field]
      }
      check={() => {
        setAsked(true);
        return !problem;
      }}
      firstFocus={amountField}
    >
      {refunded && (
        <Notice tone="info">
          <p>{t("payments.editRefunded")}</p>
        </Notice>
      )}
      <TextField
        ref={amountField}
        label={labels.amount}
        inputMode="decimal"
        autoComplete="off"
        readOnly={refunded}
        value={form.amount}
        problem={(asked && amountProblem(problem, currency)) || problemOf("amount")}
        onChange={(amount) => onChange({ ...form, amount })}
      />
      <div className={styles.halves}>
        <TextField
          type="date"
          label={labels.received_on}
          readOnly={refunded}
          value={form.received_on}
          problem={problemOf("received_on")}
          onChange={(received_on) => onChange({ ...form, received_on })}
        />
        <MeansField
          label={labels.means}
          value={form.means}
          problem={problemOf("means")}
          onChange={(means) => onChange({ ...form, means })}
        />
      </div>
      <TextField
        optional
        label={labels.reference}
        value={form.reference}
        maxLength={paymentEditLimits.reference}
        autoComplete="off"
        problem={problemOf("reference")}
        onChange={(reference) => onChange({ ...form, reference })}
      />
      {preview.moved && !editing.theirs && <MovedPreview of={preview.moved} />}
      {tried.rest && !editing.failure && !staleRecord(preview.error) ? (
        <Notice tone="bad">
          <p>{textOf(tried.rest)}</p>
        </Notice>
      ) : null}
    </EditDialog>
  );
}
