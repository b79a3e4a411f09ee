// Under the lines: the notes, the discount on the whole and the live totals.
import { invoiceDraftLimits } from "../../../shared/api/constants";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { TaxRules } from "../../../shared/money/vat";
import { DocumentText } from "../../../shared/money/editor/DocumentText";
import { DocumentSums } from "../../../shared/money/DocumentSums";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface EditorTotalsProps {
  rules: TaxRules;
  problemOf: (field: string) => string | undefined;
}

export function EditorTotals({ rules, problemOf }: EditorTotalsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.foot}>
      <div className={styles.notes}>
        <DocumentText
          as="textarea"
          at="note"
          label={t("invoices.form.note")}
          maxLength={invoiceDraftLimits.note}
          problem={problemOf("note")}
        />
        <DocumentText
          as="textarea"
          at="internalNote"
          label={t("invoices.form.internalNote")}
          help={t("invoices.form.internalNoteHelp")}
          maxLength={invoiceDraftLimits.internal_note}
          problem={problemOf("internal_note")}
        />
      </div>
      <DocumentSums rules={rules} refused={problemOf("discount.amount")} />
    </div>
  );
}
