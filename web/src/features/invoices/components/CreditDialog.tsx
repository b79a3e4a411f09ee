// Writes a credit note of an issued invoice: all that is left, quantities of lines, or an amount, with a preview.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asApiError } from "../../../shared/api/errors";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { RadioField, TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { money } from "../../../shared/formats";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { decimalsOf } from "../../../shared/money/amounts";
import { decimal, minus, plain } from "../../../shared/money/decimal";
import { maxTotalDigits, readMoney, readTyped, typedText } from "../../../shared/money/typed";
import { type Credit, creditPreviewQuery, useCredit } from "../api/acts";
import type { Invoice } from "../api/invoices";
import { payableOf } from "../balance";
import styles from "./Dialogs.module.css";

interface CreditDialogProps {
  customerId: string;
  invoice: Invoice;
  onClose: () => void;
}

const kinds = ["full", "lines", "amount"] as const;
type Kind = (typeof kinds)[number];
const typingPause = 400;

export default function CreditDialog({ customerId, invoice, onClose }: CreditDialogProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const [key] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<Kind>("full");
  const [reason, setReason] = useState("");
  const [quantities, setQuantities] = useState<Record<string, string>>({});
  const [amount, setAmount] = useState("");
  const [submitted, setSubmitted] = useState(false);
  const credit = useCredit(customerId, key);
  const { textOf, problemOf } = useErrorText();
  const { currency } = invoice;
  const unread = readMoney(amount, language, currency).problem;
  const limits = { digits: maxTotalDigits, decimals: decimalsOf(currency), currency };

  const wanted = creditOf();
  const settled = useDebounced(JSON.stringify(wanted && { ...wanted, reason: "-" }), typingPause);
  const preview = useQuery(creditPreviewQuery(customerId, invoice, JSON.parse(settled) as Credit | null));
  const [refused] = asApiError(preview.error).fields;
  const submit = () => {
    setSubmitted(true);
    if (!wanted || reason.trim() === "") return;
    credit.mutate(
      { seen: invoice, credit: { ...wanted, reason } },
      {
        onSuccess: ({ credit_note }) => {
          notify(t("invoices.credit.done", { number: credit_note?.number ?? "" }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("invoices.credit.title", { number: invoice.number ?? "" })}
      submit={t("invoices.credit.submit")}
      pending={credit.isPending}
      dirty={reason !== "" || amount !== "" || Object.keys(quantities).length > 0}
      error={credit.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField
        label={t("invoices.credit.what")}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`invoices.credit.kinds.${value}`) }))}
        onChange={setKind}
      />
      {kind === "lines" && (
        <ul className={styles.lines} aria-label={t("invoices.lines")}>
          {invoice.lines.map((line) => {
            const left = leftOf(line);
            const typed = quantities[line.id] ?? "";
            return (
              <li key={line.id}>
                <span>
                  <bdi>{line.description}</bdi>
                </span>
                <input
                  inputMode="decimal"
                  aria-label={t("invoices.credit.quantityOf", { description: line.description })}
                  aria-invalid={isUnread(typed) || undefined}
                  placeholder={t("invoices.credit.of", { left: typedText(left, language) })}
                  value={typed}
                  onChange={(event) => setQuantities({ ...quantities, [line.id]: event.target.value })}
                />
              </li>
            );
          })}
        </ul>
      )}
      {kind === "lines" && submitted && !wanted && (
        <Notice tone="bad">
          <p>{t("invoices.credit.noLines")}</p>
        </Notice>
      )}
      {kind === "amount" && (
        <TextField
          label={t("invoices.credit.amount", { currency })}
          help={t("invoices.credit.atMost", { left: money(payableOf(invoice), language) })}
          problem={submitted && unread ? t(`filters.problems.${unread}`, limits) : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          onChange={setAmount}
        />
      )}
      <TextField
        label={t("fields.reason")}
        help={t("invoices.credit.reasonHelp")}
        problem={submitted && reason.trim() === "" ? t("problems.required") : undefined}
        value={reason}
        maxLength={200}
        onChange={setReason}
      />
      {preview.data && wanted && (
        <Notice tone="info">
          <p>
            {t("invoices.credit.effect", {
              gross: money(preview.data.totals.gross_total, language),
              vat: money(preview.data.totals.vat_total, language),
              left: money(preview.data.left, language),
            })}
          </p>
        </Notice>
      )}
      {preview.isError && wanted && (
        <Notice tone="bad">
          <p>{refused ? problemOf(refused) : textOf(preview.error)}</p>
        </Notice>
      )}
    </FormDialog>
  );

  function isUnread(typed = ""): boolean {
    return typed.trim() !== "" && readTyped(typed, language).problem !== undefined;
  }

  function leftOf({ id, quantity }: Invoice["lines"][number]): string {
    const taken = invoice.credited?.lines.find(({ line_id }) => line_id === id)?.quantity ?? "0";
    return plain(minus(decimal(quantity), decimal(taken)));
  }

  function creditOf(): Credit | null {
    if (kind === "full") return { kind, reason };
    if (kind === "amount") {
      const read = readMoney(amount, language, currency);
      return read.amount ? { kind, reason, amount: read.amount } : null;
    }
    // None rather than the others alone: nobody should issue a note without a line that they typed.
    if (invoice.lines.some(({ id }) => isUnread(quantities[id]))) return null;
    const lines = invoice.lines.flatMap(({ id }) => {
      const { value } = readTyped(quantities[id] ?? "", language);
      return value === undefined || value === "0" ? [] : [{ line_id: id, quantity: value }];
    });
    return lines.length > 0 ? { kind, reason, lines } : null;
  }
}
