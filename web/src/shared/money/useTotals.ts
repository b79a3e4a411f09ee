// The totals of the document in a form, calculated with each change.
import { useTranslation } from "react-i18next";
import { useFormContext, useWatch } from "react-hook-form";
import { decimalsOf, moneyOf } from "./amounts";
import { isPercentage, pricedLine, type TypedDocument } from "./lines";
import { calculate, type Calculated, type DocumentDiscount } from "./totals";
import { readTyped } from "./typed";
import { decimal, rounded } from "./decimal";
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

/** The discount as the API takes it; null for none, and for what cannot be read yet. */
export function discountOf(
  { currency, discountKind, discount }: Pick<TypedDocument, "currency" | "discountKind" | "discount">,
  language: string,
): DocumentDiscount | null {
  if (discountKind === "none") return null;
  const { value } = readTyped(discount, language);
  if (value === undefined || value.startsWith("-")) return null;
  if (discountKind === "percent") return isPercentage(value) ? { percent: value } : null;
  return { amount: moneyOf(rounded(decimal(value), decimalsOf(currency)), currency) };
}
