// Records a refund of a payment, and shows before which invoices are open again.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { refundDraftLimits } from "../../../shared/api/constants";
import { FormDialog } from "../../../shared/components/FormDialog";
import { TextField } from "../../../shared/components/fields";
import { notify } from "../../../shared/components/notify";
import { money } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { decimalsOf } from "../../../shared/money/amounts";
import { typedAmount } from "../../../shared/money/typed";
import { type Payment, type RefundDraft, refundPayment, useRefundPayment } from "../api/payments";
import { keptOf } from "../kept";
import { readPaid } from "../paymentForm";
import { useAmountProblem } from "../useAmountProblem";
import { usePreview } from "../usePreview";
import styles from "./Dialogs.module.css";
import { MeansField } from "./MeansField";
import { MovedPreview } from "./MovedPreview";

interface RefundDialogProps {
  customerId: string;
  payment: Payment;
  onClose: () => void;
}

const fields = ["amount", "refunded_on", "means", "reference"];

export default function RefundDialog({ customerId, payment, onClose }: RefundDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { currency } = payment.amount;
  const [key] = useState(() => crypto.randomUUID());
  const [began] = useState(() => ({
    amount: typedAmount(keptOf(payment).value, language, decimalsOf(currency)),
    refundedOn: "",
    means: payment.means,
    reference: "",
  }));
  const [values, setValues] = useState(began);
  const [asked, setAsked] = useState(false);
  const amountProblem = useAmountProblem();
  const read = readPaid(values.amount, language, currency);
  const draft: RefundDraft | null = read.amount
    ? {
        amount: read.amount,
        refunded_on: values.refundedOn || null,
        means: values.means,
        reference: values.reference.trim() || null,
      }
    : null;
  const preview = usePreview(["refund", payment.id, payment.version], draft, (wanted, signal) =>
    refundPayment(customerId, payment, wanted, { dry_run: true, signal }),
  );
  const refund = useRefundPayment(customerId, key);
  const { problemOf, rest } = useFieldProblems(refund.error ?? preview.error, fields);

  const submit = () => {
    setAsked(true);
    if (!draft?.amount) return;
    const amount = money(draft.amount, language);
    refund.mutate(
      { seen: payment, refund: draft },
      {
        onSuccess: () => {
          notify(t("payments.refundRecorded", { amount }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("payments.refundTitle")}
      submit={t("payments.refundSubmit")}
      pending={refund.isPending}
      dirty={JSON.stringify(values) !== JSON.stringify(began)}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("payments.refundText")}</p>
      <TextField
        label={t("payments.amountIn", { currency })}
        help={t("payments.refundMost", { amount: money(keptOf(payment), language) })}
        inputMode="decimal"
        autoComplete="off"
        value={values.amount}
        problem={(asked && amountProblem(read.problem, currency)) || problemOf("amount")}
        onChange={(amount) => setValues({ ...values, amount })}
      />
      <div className={styles.halves}>
        <TextField
          optional
          type="date"
          label={t("payments.refundedOn")}
          help={t("payments.today")}
          value={values.refundedOn}
          problem={problemOf("refunded_on")}
          onChange={(refundedOn) => setValues({ ...values, refundedOn })}
        />
        <MeansField
          label={t("payments.refundMeans")}
          value={values.means}
          problem={problemOf("means")}
          onChange={(means) => setValues({ ...values, means })}
        />
      </div>
      <TextField
        optional
        label={t("payments.reference")}
        value={values.reference}
        maxLength={refundDraftLimits.reference}
        autoComplete="off"
        problem={problemOf("reference")}
        onChange={(reference) => setValues({ ...values, reference })}
      />
      {preview.moved && <MovedPreview of={preview.moved} />}
    </FormDialog>
  );
}
