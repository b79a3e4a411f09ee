// Under the lines: the notes, the discount on the whole and the live totals.
import { useTranslation } from "react-i18next";
import { useFormContext, useWatch } from "react-hook-form";
import { orderDraftLimits } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/Field";
import { DiscountField } from "../../../shared/money/DiscountField";
import { sum } from "../../../shared/money/totals";
import { TotalsBox } from "../../../shared/money/TotalsBox";
import { useTotals } from "../../../shared/money/useTotals";
import type { TaxRules } from "../../../shared/money/vat";
import type { OrderValues } from "../orderForm";
import styles from "./OrderEditor.module.css";

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
      {!final && <Sums rules={rules} problem={problemOf("discount.amount")} />}
    </div>
  );
}

function Sums({ rules, problem: refused }: { rules: TaxRules; problem: string | undefined }) {
  const { t } = useTranslation();
  const { control } = useFormContext<OrderValues>();
  const [currency, pricesIncludeVat] = useWatch({ control, name: ["currency", "pricesIncludeVat"] });
  const { totals, lines, problem } = useTotals(rules);
  return (
    <div className={styles.sums}>
      <DiscountField problem={problem ? t(`totals.problems.${problem}`) : refused} />
      <TotalsBox
        live
        totals={totals}
        lines={sum(lines.map(({ amount }) => amount))}
        currency={currency}
        pricesIncludeVat={pricesIncludeVat}
      />
    </div>
  );
}
