// Refunds a payment, through Mollie or by hand, and shows before which invoices are open again, and what changed of it.
import { useState } from "react";
import { refundDraftLimits } from "../../../shared/api/constants";
import { staleRecord } from "../../../shared/api/stale";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { RadioField, TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { StaleNotice } from "../../../shared/components/dialogs/StaleNotice";
import { dayOf, money } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
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

const fields = ["amount", "through_mollie", "refunded_on", "means", "reference"];
const ways = ["mollie", "hand"] as const;

export default function RefundDialog({ customerId, payment, onClose }: RefundDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { currency } = payment.amount;
  const [key] = useState(() => crypto.randomUUID());
  const valuesOf = (of: Payment) => ({
    amount: typedAmount(keptOf(of).value, language, decimalsOf(currency)),
    way: of.provider_id ? ways[0] : ways[1],
    refundedOn: "",
    means: of.means,
    reference: "",
  });
  const [seen, setSeen] = useState(payment);
  const [values, setValues] = useState(() => valuesOf(payment));
  const [submitted, setSubmitted] = useState(false);
  const amountProblem = useAmountProblem();
  const read = readPaid(values.amount, language, currency);
  const byHand = values.way === "hand";
  const draft: RefundDraft | null = read.amount
    ? {
        amount: read.amount,
        through_mollie: !byHand,
        refunded_on: (byHand && values.refundedOn) || null,
        means: byHand ? values.means : null,
        reference: values.reference.trim() || null,
      }
    : null;
  const changesOf = (before: Payment, after: Payment) => {
    const wordsOf = (of: Payment) =>
      [
        [t("payments.amount"), money(of.amount, language)],
        [t("payments.kept"), money(keptOf(of), language)],
        [t("payments.receivedOn"), dayOf(of.received_on, language)],
        [t("payments.means"), t(`paymentMeans.${of.means}`)],
        [t("payments.reference"), of.reference ?? ""],
      ] as const;
    const now = wordsOf(after);
    return wordsOf(before)
      .map(([label, old], place) => ({ label, old, new: now[place]?.[1] ?? "" }))
      .filter((change) => change.old !== change.new);
  };
  const preview = usePreview(["refund", seen.id, seen.version], draft, (wanted, signal) =>
    refundPayment(customerId, seen, wanted, { dry_run: true, signal }),
  );
  const refund = useRefundPayment(customerId, key);
  const failure = refund.error ?? preview.error;
  const theirs = staleRecord(failure) as Payment | null;
  const { problemOf, rest } = useFieldProblems(failure, fields);

  const refundOf = (of: Payment) => {
    setSubmitted(true);
    if (!draft?.amount) return;
    const amount = money(draft.amount, language);
    refund.mutate(
      { seen: of, refund: draft },
      {
        onSuccess: () => {
          notify(t(byHand ? "payments.refundRecorded" : "payments.refundAsked", { amount }));
          onClose();
        },
      },
    );
  };
  const take = (current: Payment) => {
    refund.reset();
    setSeen(current);
  };
  return (
    <FormDialog
      title={t("payments.refundTitle")}
      submit={t(byHand ? "payments.refundSubmit" : "payments.refundSubmitMollie")}
      pending={refund.isPending}
      dirty={JSON.stringify(values) !== JSON.stringify(valuesOf(seen))}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      onSubmit={() => refundOf(seen)}
      onClose={onClose}
    >
      {seen.provider_id && (
        <RadioField
          label={t("payments.refundWay")}
          value={values.way}
          options={ways.map((way) => ({ value: way, label: t(`payments.refundWays.${way}`) }))}
          onChange={(way) => setValues({ ...values, way })}
        />
      )}
      <p>{t(byHand ? "payments.refundText" : "payments.refundTextMollie")}</p>
      <TextField
        label={t("payments.amountIn", { currency })}
        help={t("payments.refundMost", { amount: money(keptOf(seen), language) })}
        inputMode="decimal"
        autoComplete="off"
        value={values.amount}
        problem={(submitted && amountProblem(read.problem, currency)) || problemOf("amount")}
        onChange={(amount) => setValues({ ...values, amount })}
      />
      {byHand && (
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
      )}
      <TextField
        optional
        label={t("payments.reference")}
        value={values.reference}
        maxLength={refundDraftLimits.reference}
        autoComplete="off"
        problem={problemOf("reference")}
        onChange={(reference) => setValues({ ...values, reference })}
      />
      {preview.moved && !theirs && <MovedPreview of={preview.moved} />}
      {theirs && (
        <StaleNotice
          changes={changesOf(seen, theirs)}
          pending={refund.isPending}
          onSaveMine={() => {
            take(theirs);
            refundOf(theirs);
          }}
          onTakeTheirs={() => {
            take(theirs);
            setValues(valuesOf(theirs));
          }}
        />
      )}
    </FormDialog>
  );
}
