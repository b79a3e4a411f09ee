// Under the lines: the notes, the discount on the whole and the live totals.
import { useTranslation } from "react-i18next";
import { useFormContext } from "react-hook-form";
import { orderDraftLimits } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/fields/Field";
import type { TaxRules } from "../../../shared/money/vat";
import type { OrderValues } from "../orderForm";
import { DocumentSums } from "../../../shared/money/DocumentSums";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface EditorTotalsProps {
  rules: TaxRules;
  final: boolean;
  problemOf: (field: string) => string | undefined;
}

export function EditorTotals({ rules, final, problemOf }: EditorTotalsProps) {
  const { t } = useTranslation();
  const { register } = useFormContext<OrderValues>();
  return (
    <div className={styles.foot}>
      <div className={styles.notes}>
        <Field optional label={t("orders.note")} problem={problemOf("note")}>
          {(wiring) => <textarea {...wiring} {...register("note")} maxLength={orderDraftLimits.note} />}
        </Field>
        <Field
          optional
          label={t("orders.internalNote")}
          help={t("orders.internalNoteHint")}
          problem={problemOf("internal_note")}
        >
          {(wiring) => (
            <textarea {...wiring} {...register("internalNote")} maxLength={orderDraftLimits.internal_note} />
          )}
        </Field>
      </div>
      {!final && <DocumentSums rules={rules} refused={problemOf("discount.amount")} />}
    </div>
  );
}
