// Settles invoices with the customer's credit, and shows before which.
import { useState } from "react";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { money } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Money, minorOf, moneyOf } from "../../../shared/money/amounts";
import { applyCredit, type CreditApplication, useApplyCredit } from "../api/credit";
import { choiceFields, chosenOf, readPaid, type Settling } from "../paymentForm";
import { useAmountProblem } from "../useAmountProblem";
import { usePreview } from "../usePreview";
import { InvoiceChoice } from "./InvoiceChoice";
import { MovedPreview } from "./MovedPreview";

interface ApplyCreditDialogProps {
  customerId: string;
  /** The credit in the currency that is applied. */
  balance: Money;
  onClose: () => void;
}

const kinds = ["oldest", "chosen"] as const;

export default function ApplyCreditDialog({ customerId, balance, onClose }: ApplyCreditDialogProps) {
  const { t, i18n } = useTranslation();
  const { currency } = balance;
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState("");
  const [settling, setSettling] = useState<Settling>({ settle: "oldest", ticked: [] });
  const [submitted, setSubmitted] = useState(false);
  const amountProblem = useAmountProblem();
  const invoices = chosenOf(settling, i18n.language, currency);
  const read = amount.trim() === "" ? null : readPaid(amount, i18n.language, currency);
  const application: CreditApplication | null =
    read?.problem || !invoices ? null : { currency, amount: read?.amount ?? null, invoices };
  const preview = usePreview(["credit", customerId], application, (wanted, signal) =>
    applyCredit(customerId, wanted, { dry_run: true, signal }),
  );
  const apply = useApplyCredit(customerId, key);
  const shown = settling.settle === "chosen" ? ["amount", ...choiceFields] : ["amount"];
  const { problemOf, rest } = useFieldProblems(apply.error ?? preview.error, shown);

  const submit = () => {
    setSubmitted(true);
    if (!application) return;
    apply.mutate(application, {
      onSuccess: ({ credit }) => {
        const applied = moneyOf(-minorOf(credit), currency);
        notify(t("payments.credit.applied", { amount: money(applied, i18n.language) }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t("payments.credit.apply")}
      submit={t("payments.credit.apply")}
      pending={apply.isPending}
      dirty={amount !== "" || settling.ticked.length > 0}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        optional
        label={t("payments.amountIn", { currency })}
        help={t("payments.credit.most", { amount: money(balance, i18n.language) })}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        problem={(submitted && amountProblem(read?.problem, currency)) || problemOf("amount")}
        onChange={setAmount}
      />
      <InvoiceChoice
        customerId={customerId}
        currency={currency}
        kinds={kinds}
        value={settling}
        submitted={submitted}
        problemOf={problemOf}
        onChange={setSettling}
      />
      {preview.moved && <MovedPreview of={preview.moved} />}
    </FormDialog>
  );
}
