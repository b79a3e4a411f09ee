// Records a payment that came in, and shows before what it settles.
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { currencyDecimals, paymentDraftLimits } from "../../shared/api/constants";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { SelectField, TextField } from "../../shared/components/fields";
import { notify } from "../../shared/components/notify";
import { useDraft } from "../../shared/drafts";
import { money } from "../../shared/formats";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { openInvoicesQuery } from "./api/openInvoices";
import { recordPayment, useRecordPayment } from "./api/payments";
import styles from "./components/Dialogs.module.css";
import { InvoiceChoice } from "./components/InvoiceChoice";
import { MeansField } from "./components/MeansField";
import { MovedPreview } from "./components/MovedPreview";
import { blankPayment, draftOf, isBlank, readPaid } from "./paymentForm";
import { useAmountProblem } from "./useAmountProblem";
import { usePreview } from "./usePreview";

export default function RecordPaymentDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [key] = useState(() => crypto.randomUUID());
  const [values, change, forget] = useDraft(`payment.${profile.id}`, blankPayment);
  const [asked, setAsked] = useState(false);
  const amountField = useRef<HTMLInputElement>(null);
  const amountProblem = useAmountProblem();
  const { data: tax } = useQuery(customerTaxQuery(profile.id));
  const { data: open } = useQuery(openInvoicesQuery(profile.id));
  const currency = values.currency || (open?.items[0]?.balance.currency ?? tax?.currency ?? "");
  const offered = (open?.items ?? []).filter(({ balance }) => balance.currency === currency);

  const read = readPaid(values.amount, language, currency);
  const draft = draftOf(
    values,
    read.amount,
    offered.map(({ id }) => id),
  );
  const preview = usePreview(["payment", profile.id], draft, (wanted, signal) =>
    recordPayment(profile.id, wanted, { dry_run: true, signal }),
  );
  const record = useRecordPayment(profile.id, key);
  const ofInvoices = (draft?.invoices ?? []).map((_, place) => `invoices.${place}.invoice_id`);
  const fields = ["amount", "received_on", "means", "reference", "invoices", ...ofInvoices];
  const { problemOf, rest } = useFieldProblems(record.error ?? preview.error, fields);
  const choiceProblem =
    asked && values.settle === "chosen" && !draft && read.amount
      ? t("payments.chooseInvoice")
      : ["invoices", ...ofInvoices].map(problemOf).find(Boolean);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    setAsked(true);
    if (!draft) return;
    record.mutate(draft, {
      onSuccess: () => {
        notify(t("payments.recorded", { amount: money(draft.amount, language) }));
        close();
      },
    });
  };
  return (
    <FormDialog
      title={t("payments.record")}
      submit={t("payments.record")}
      pending={record.isPending}
      dirty={!isBlank(values)}
      error={rest}
      firstFocus={amountField}
      onSubmit={submit}
      onClose={close}
    >
      <div className={styles.pair}>
        <TextField
          ref={amountField}
          label={t("payments.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={values.amount}
          problem={(asked && amountProblem(read.problem, currency)) || problemOf("amount")}
          onChange={(amount) => change({ ...values, amount })}
        />
        <SelectField
          label={t("payments.currency")}
          value={currency}
          options={Object.keys(currencyDecimals).map((value) => ({ value, label: value }))}
          onChange={(chosen) => change({ ...values, currency: chosen, invoices: [] })}
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
        offered={offered}
        value={values}
        problem={choiceProblem}
        onChange={(settling) => change({ ...values, ...settling })}
      />
      {preview.moved && <MovedPreview of={preview.moved} />}
    </FormDialog>
  );
}
