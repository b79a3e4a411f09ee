// Edits a payment: a new amount, day or choice of invoices distributes its money anew, which is shown before.
import { useState } from "react";
import { paymentEditLimits } from "../../../shared/api/constants";
import { staleRecord } from "../../../shared/api/stale";
import { changedFields } from "../../../shared/changedFields";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { dayOf } from "../../../shared/formats";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { decimalsOf, type Money } from "../../../shared/money/amounts";
import { typedAmount } from "../../../shared/money/typed";
import { editPayment, type Payment, type PaymentEdit, useEditPayment } from "../api/payments";
import { choiceFields, chosenOf, readPaid, type Settling, settleKinds } from "../paymentForm";
import { useAmountProblem } from "../useAmountProblem";
import { usePreview } from "../usePreview";
import styles from "./Dialogs.module.css";
import { InvoiceChoice } from "./InvoiceChoice";
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
  settling: Settling;
}

const fields = ["amount", "received_on", "means", "reference", ...choiceFields];
const kinds = ["kept", ...settleKinds] as const;

export default function EditPaymentDialog({ customerId, payment, onClose }: EditPaymentDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { currency } = payment.amount;
  const [submitted, setSubmitted] = useState(false);
  const amountProblem = useAmountProblem();
  const { textOf } = useErrorText();
  const typed = ({ value }: Money) => typedAmount(value, language, decimalsOf(currency));
  const formOf = ({ amount, received_on, means, reference, allocations }: Payment): Form => ({
    amount: typed(amount),
    received_on,
    means,
    reference: reference ?? "",
    settling: {
      settle: "kept",
      ticked: allocations.map((part) => ({
        id: part.invoice_id,
        number: part.invoice_number,
        amount: typed(part.amount),
      })),
    },
  });
  const editOf = (form: Form, changed: (keyof Form)[]): PaymentEdit => {
    const { amount } = readPaid(form.amount, language, currency);
    const all: PaymentEdit = {
      ...(amount && { amount }),
      received_on: form.received_on || null,
      means: form.means,
      reference: form.reference.trim() || null,
    };
    const { settle } = form.settling;
    return {
      ...Object.fromEntries(Object.entries(all).filter(([field]) => changed.includes(field as keyof Form))),
      ...(settle !== "kept" && {
        invoices: chosenOf(form.settling, language, currency) ?? [],
        remainder: settle === "oldest" ? "oldest" : "credit",
      }),
    };
  };
  const editing = useEditing({
    draft: `payment-edit.${payment.id}`,
    record: payment,
    formOf,
    editOf,
    edit: useEditPayment(customerId),
    fields,
    saved: t("payments.saved"),
    onClose,
  });
  const { form, onChange, seen } = editing;
  const { problem } = readPaid(form.amount, language, currency);
  const isReadable = !problem && chosenOf(form.settling, language, currency) !== null;
  const changed = changedFields(formOf(seen), form);
  const preview = usePreview(
    ["edit payment", payment.id, seen.version],
    changed.length > 0 && isReadable ? editOf(form, changed) : null,
    (wanted, signal) => editPayment(customerId, seen, wanted, { dry_run: true, signal }),
  );
  const tried = useFieldProblems(preview.error, fields);
  const problemOf = (field: string) => editing.problemOf(field) ?? tried.problemOf(field);
  const refunded = payment.refunds.length > 0;
  const labels = {
    amount: t("payments.amountIn", { currency }),
    received_on: t("payments.receivedOn"),
    means: t("payments.means"),
    reference: t("payments.reference"),
    settling: t("payments.settles"),
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
            : field === "settling"
              ? values.settling.ticked.map(({ number }) => number).join(", ")
              : values[field]
      }
      check={() => {
        setSubmitted(true);
        return isReadable;
      }}
    >
      {refunded && (
        <Notice tone="info">
          <p>{t("payments.editRefunded")}</p>
        </Notice>
      )}
      <TextField
        label={labels.amount}
        inputMode="decimal"
        autoComplete="off"
        readOnly={refunded}
        value={form.amount}
        problem={(submitted && amountProblem(problem, currency)) || problemOf("amount")}
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
      {!refunded && (
        <InvoiceChoice
          customerId={customerId}
          currency={currency}
          kinds={kinds}
          value={form.settling}
          submitted={submitted}
          problemOf={problemOf}
          onChange={(settling) =>
            onChange({ ...form, settling: settling.settle === "kept" ? formOf(seen).settling : settling })
          }
        />
      )}
      {preview.moved && !editing.theirs && <MovedPreview of={preview.moved} />}
      {tried.rest && !editing.failure && !staleRecord(preview.error) ? (
        <Notice tone="bad">
          <p>{textOf(tried.rest)}</p>
        </Notice>
      ) : null}
    </EditDialog>
  );
}
