// The totals of the document in a form, calculated with each change.
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "../i18n/useTranslation";
import { discountOf } from "./documentForm";
import { pricedLine, type TypedDocument } from "./lines";
import { calculate, type Calculated } from "./totals";
import { decide, type TaxRules } from "./vat";

export function useTotals(rules: TaxRules): Calculated {
  const { i18n } = useTranslation();
  const { control } = useFormContext<TypedDocument>();
  const [lines, currency, pricesIncludeVat] = useWatch({ control, name: ["lines", "currency", "pricesIncludeVat"] });
  const [discountKind, discount] = useWatch({ control, name: ["discountKind", "discount"] });
  const priced = lines.map((line) => pricedLine(line, decide(line, rules) ?? unknown, i18n.language));
  return calculate(priced, {
    currency,
    pricesIncludeVat,
    discount: discountOf({ currency, discountKind, discount }, i18n.language),
  });
}

const unknown = { category: "S", rate: "0" };
