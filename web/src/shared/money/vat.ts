// The VAT of a line while it is typed: the line, then the customer's treatment, then the classes (Q30), as vat_decision.py.
import type { Supply, VatDecision } from "./lines";

/** A class with what it makes of a line today; its rate is null where none is known. */
export interface TaxClassRate {
  id: string;
  /** Null for a built-in class with the name that the page gives it. */
  name?: string | null;
  category?: string | null;
  rate?: string | null;
  exemption_reason?: string | null;
}

/** What decides the VAT of a customer's lines. The treatment has a decision of its own unless the classes decide. */
export interface TaxRules {
  treatment: Record<Supply, { treatment: string; decision?: VatDecision | null }>;
  classes: readonly TaxClassRate[];
  customerClassId: string | null;
  defaultClassId: string;
}

interface TaxedLine {
  supply: Supply;
  taxClassId: string;
  reverseCharge: boolean;
}

/** Null for a class that is unknown or has no rate: the API refuses it. */
export function decide(line: TaxedLine, rules: TaxRules): VatDecision | null {
  if (line.reverseCharge) return { category: "AE", rate: "0", reason: "line_reverse_charge" };
  if (line.taxClassId) return byClass(line.taxClassId, "line", rules);
  const { decision } = rules.treatment[line.supply];
  if (decision) return decision;
  if (rules.customerClassId) return byClass(rules.customerClassId, "customer_class", rules);
  return byClass(rules.defaultClassId, "merchant_default", rules);
}

function byClass(id: string, reason: string, { classes }: TaxRules): VatDecision | null {
  const found = classes.find((one) => one.id === id);
  if (!found?.category) return null;
  const { category, rate = null, exemption_reason = null } = found;
  return { category, rate, reason, tax_class_id: id, exemption_reason };
}
