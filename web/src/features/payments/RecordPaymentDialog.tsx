// Records a payment that came in, and shows before what it settles.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { currencyDecimals, paymentDraftLimits } from "../../shared/api/constants";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/dialogs/FormDialog";
import { SelectField, TextField } from "../../shared/components/fields/fields";
import { notify } from "../../shared/components/toasts/notify";
import { money } from "../../shared/formats";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { isNothing } from "../../shared/money/amounts";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { useNewDraft } from "../../shared/newDraft";
import { recordPayment, useRecordPayment } from "./api/payments";
import styles from "./components/Dialogs.module.css";
import { InvoiceChoice } from "./components/InvoiceChoice";
import { MeansField } from "./components/MeansField";
import { MovedPreview } from "./components/MovedPreview";
import { blankPayment, choiceFields, draftOf, isBlank, readPaid } from "./paymentForm";
import { useAmountProblem } from "./useAmountProblem";
import { usePreview } from "./usePreview";

const fields = ["amount", "received_on", "means", "reference", ...choiceFields];

/** The currency in which the customer owes something, the usual one first. */
function owedIn({ money }: Profile, usual: string | undefined): string | undefined {
  const owed = money.currencies.filter(({ outstanding }) => !isNothing(outstanding)).map((one) => one.currency);
  return owed.find((currency) => currency === usual) ?? owed[0] ?? usual;
}

export default function RecordPaymentDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const { values: kept, change, forget, key, renewUsedKey } = useNewDraft(`payment.${profile.id}`, blankPayment);
  // A draft of an earlier release lacks later fields.
  const values = { ...blankPayment, ...kept };
  const [submitted, setSubmitted] = useState(false);
  const amountProblem = useAmountProblem();
  const { data: tax } = useQuery(customerTaxQuery(profile.id));
  const currency = values.currency || (owedIn(profile, tax?.currency) ?? "");

  const read = readPaid(values.amount, language, currency);
  const draft = draftOf(values, language, currency);
  const preview = usePreview(["payment", profile.id], draft, (wanted, signal) =>
    recordPayment(profile.id, wanted, { dry_run: true, signal }),
  );
  const record = useRecordPayment(profile.id, key);
  const { problemOf, rest } = useFieldProblems(record.error ?? preview.error, fields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    setSubmitted(true);
    if (!draft) return;
    record.mutate(draft, {
      onSuccess: () => {
        notify(t("payments.recorded", { amount: money(draft.amount, language) }));
        close();
      },
      onError: renewUsedKey,
    });
  };
  return (
    <FormDialog
      title={t("payments.record")}
      submit={t("payments.record")}
      pending={record.isPending}
      dirty={!isBlank(values)}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <div className={styles.pair}>
        <TextField
          label={t("payments.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={values.amount}
          problem={(submitted && amountProblem(read.problem, currency)) || problemOf("amount")}
          onChange={(amount) => change({ ...values, amount })}
        />
        <SelectField
          label={t("payments.currency")}
          value={currency}
          options={Object.keys(currencyDecimals).map((value) => ({ value, label: value }))}
          onChange={(chosen) => change({ ...values, currency: chosen, ticked: [] })}
        />
      </div>
      <div className={styles.halves}>
        <TextField
          optional
          type="date"
          label={t("payments.receivedOn")}
          help={t("payments.today")}
          value={values.receivedOn}
          problem={problemOf("received_on")}
          onChange={(receivedOn) => change({ ...values, receivedOn })}
        />
        <MeansField
          label={t("payments.means")}
          value={values.means}
          problem={problemOf("means")}
          onChange={(means) => change({ ...values, means })}
        />
      </div>
      <TextField
        optional
        label={t("payments.reference")}
        help={t("payments.referenceHelp")}
        value={values.reference}
        maxLength={paymentDraftLimits.reference}
        autoComplete="off"
        problem={problemOf("reference")}
        onChange={(reference) => change({ ...values, reference })}
      />
      <InvoiceChoice
        customerId={profile.id}
        currency={currency}
        value={values}
        submitted={submitted}
        problemOf={problemOf}
        onChange={(settling) => change({ ...values, ...settling })}
      />
      {preview.moved && <MovedPreview of={preview.moved} />}
    </FormDialog>
  );
}
