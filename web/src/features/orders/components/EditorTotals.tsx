// Under the lines: the notes, the discount on the whole and the live totals.
import { orderDraftLimits } from "../../../shared/api/constants";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { TaxRules } from "../../../shared/money/vat";
import { DocumentText } from "../../../shared/money/editor/DocumentText";
import { DocumentSums } from "../../../shared/money/DocumentSums";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface EditorTotalsProps {
  rules: TaxRules;
  final: boolean;
  problemOf: (field: string) => string | undefined;
}

export function EditorTotals({ rules, final, problemOf }: EditorTotalsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.foot}>
      <div className={styles.notes}>
        <DocumentText
          as="textarea"
          at="note"
          label={t("orders.note")}
          maxLength={orderDraftLimits.note}
          problem={problemOf("note")}
        />
        <DocumentText
          as="textarea"
          at="internalNote"
          label={t("orders.internalNote")}
          help={t("orders.internalNoteHint")}
          maxLength={orderDraftLimits.internal_note}
          problem={problemOf("internal_note")}
        />
      </div>
      {!final && <DocumentSums rules={rules} refused={problemOf("discount.amount")} />}
    </div>
  );
}
