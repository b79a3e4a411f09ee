// Records a refund of a paid order: all that is left, or a part.
import { useState } from "react";
import { Link } from "wouter";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { money } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { decimalsOf, minorOf, moneyOf } from "../../../shared/money/amounts";
import { readMoney, typedAmount } from "../../../shared/money/typed";
import { type Order, useRefundOrder } from "../api/orders";

interface RefundDialogProps {
  customerId: string;
  order: Order;
  onClose: () => void;
}

const fields = ["amount", "reason"];

export default function RefundDialog({ customerId, order, onClose }: RefundDialogProps) {
  const { t, i18n } = useTranslation();
  const { currency, totals, refunded } = order;
  const left = moneyOf(minorOf(totals.gross_total) - minorOf(refunded), currency);
  const began = typedAmount(left.value, i18n.language, decimalsOf(currency));
  const [amount, setAmount] = useState(began);
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const refund = useRefundOrder(customerId, key);
  const { problemOf, rest } = useFieldProblems(refund.error, fields);
  const { amount: taken } = readMoney(amount, i18n.language, currency);
  const most = t("orders.refundMost", { amount: money(left, i18n.language) });

  const minor = taken ? minorOf(taken) : 0n;
  const amountProblem = minor <= 0n ? t("orders.notAnAmount") : minor > minorOf(left) ? most : undefined;
  const reasonProblem = reason.trim() === "" ? t("orders.required") : undefined;

  const submit = () => {
    setChecked(true);
    if (!taken || amountProblem || reasonProblem) return;
    refund.mutate(
      { seen: order, refund: { amount: taken, reason } },
      {
        onSuccess: (after) => {
          const words = { amount: money(taken, i18n.language), number: after.number ?? after.id };
          notify(t("orders.refundedNotice", words));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("orders.refund")}
      submit={t("orders.refund")}
      pending={refund.isPending}
      dirty={amount !== began || reason !== ""}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("orders.refundText")}</p>
      {order.invoice_id && (
        <Notice tone="info">
          <p>
            {t("orders.refundInvoiced")}{" "}
            <Link href={`/customers/${customerId}/invoices/${order.invoice_id}`}>{t("orders.toInvoice")}</Link>
          </p>
        </Notice>
      )}
      <TextField
        label={t("orders.refundAmount", { currency })}
        help={most}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        problem={(checked ? amountProblem : undefined) ?? problemOf("amount")}
        onChange={setAmount}
      />
      <TextField
        label={t("orders.reason")}
        value={reason}
        maxLength={200}
        problem={(checked ? reasonProblem : undefined) ?? problemOf("reason")}
        onChange={setReason}
      />
    </FormDialog>
  );
}
