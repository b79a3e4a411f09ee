// Under the lines: the notes, the discount on the whole and the live totals.
import { useTranslation } from "react-i18next";
import { useFormContext } from "react-hook-form";
import { invoiceDraftLimits } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/fields/Field";
import type { TaxRules } from "../../../shared/money/vat";
import type { InvoiceValues } from "../invoiceForm";
import { DocumentSums } from "../../../shared/money/DocumentSums";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface EditorTotalsProps {
  rules: TaxRules;
  problemOf: (field: string) => string | undefined;
}

export function EditorTotals({ rules, problemOf }: EditorTotalsProps) {
  const { t } = useTranslation();
  const { register } = useFormContext<InvoiceValues>();
  return (
    <div className={styles.foot}>
      <div className={styles.notes}>
        <Field optional label={t("invoices.form.note")} problem={problemOf("note")}>
          {(wiring) => <textarea {...wiring} {...register("note")} maxLength={invoiceDraftLimits.note} />}
        </Field>
        <Field
          optional
          label={t("invoices.form.internalNote")}
          help={t("invoices.form.internalNoteHelp")}
          problem={problemOf("internal_note")}
        >
          {(wiring) => (
            <textarea {...wiring} {...register("internalNote")} maxLength={invoiceDraftLimits.internal_note} />
          )}
        </Field>
      </div>
      <DocumentSums rules={rules} refused={problemOf("discount.amount")} />
    </div>
  );
}
