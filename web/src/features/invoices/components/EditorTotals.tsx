// Under the lines: the notes, the discount on the whole and the live totals.
import { useTranslation } from "react-i18next";
import { useFormContext, useWatch } from "react-hook-form";
import { invoiceDraftLimits } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/Field";
import { DiscountField } from "../../../shared/money/DiscountField";
import { sum } from "../../../shared/money/totals";
import { TotalsBox } from "../../../shared/money/TotalsBox";
import { useTotals } from "../../../shared/money/useTotals";
import type { TaxRules } from "../../../shared/money/vat";
import type { InvoiceValues } from "../invoiceForm";
import styles from "./InvoiceEditor.module.css";

interface EditorTotalsProps {
  rules: TaxRules;
  problemOf: (field: string) => string | undefined;
}

export function EditorTotals({ rules, problemOf }: EditorTotalsProps) {
  const { t } = useTranslation();
  const { control, register } = useFormContext<InvoiceValues>();
  const [currency, pricesIncludeVat] = useWatch({ control, name: ["currency", "pricesIncludeVat"] });
  const { totals, lines, problem } = useTotals(rules);
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
      <div className={styles.sums}>
        <DiscountField problem={problem ? t(`totals.problems.${problem}`) : undefined} />
        <TotalsBox
          live
          totals={totals}
          lines={sum(lines.map(({ amount }) => amount))}
          currency={currency}
          pricesIncludeVat={pricesIncludeVat}
        />
      </div>
    </div>
  );
}
