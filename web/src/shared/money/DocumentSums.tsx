// Beside the notes of a form: the discount on the whole, and the live totals.
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "../i18n/useTranslation";
import { DiscountField } from "./DiscountField";
import styles from "./DocumentEditor.module.css";
import type { TypedDocument } from "./lines";
import { sum } from "./totals";
import { TotalsBox } from "./TotalsBox";
import { useTotals } from "./useTotals";
import type { TaxRules } from "./vat";

interface DocumentSumsProps {
  rules: TaxRules;
  /** Why the API refused the discount. */
  refused: string | undefined;
}

export function DocumentSums({ rules, refused }: DocumentSumsProps) {
  const { t } = useTranslation();
  const { control } = useFormContext<TypedDocument>();
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
