// Lines of a document as they are typed, and as the API takes and answers them.
import { decimalsOf, type Money } from "./amounts";
import type { Priced } from "./totals";
import { readTyped, typedAmount, typedText, type TypedProblem } from "./typed";

export type Supply = "service" | "goods";

/** The VAT of a line: its category of EN 16931, its rate in percent, and the rule of Q30 that decided. */
export interface VatDecision {
  category: string;
  /** Null where the category has none. */
  rate?: string | null;
  reason: string;
  tax_class_id?: string | null;
  exemption_reason?: string | null;
}

interface LineDraft {
  id: string;
  description: string;
  quantity: string;
  unit: string | null;
  unit_price: string | null;
  discount_percent: string;
  supply: Supply;
  tax_class_id: string | null;
  reverse_charge: boolean;
}

/** A line of a stored document. Numbers are in the API's notation. */
export interface Line {
  id: string;
  description: string;
  quantity: string;
  unit?: string | null;
  unit_price: string | null;
  discount_percent: string;
  supply: Supply;
  tax_class_id?: string | null;
  reverse_charge?: boolean;
  vat: VatDecision;
  discount: Money;
  amount: Money;
  net: Money;
}

/** Numbers are as typed, so that half a number survives a reload. */
export interface TypedLine {
  id: string;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  discount: string;
  supply: Supply;
  /** Empty for the one that the customer and the settings decide. */
  taxClassId: string;
  reverseCharge: boolean;
}

type DiscountKind = "none" | "percent" | "amount";

/** The part of a document that the line editor writes. */
export interface TypedDocument {
  currency: string;
  pricesIncludeVat: boolean;
  lines: TypedLine[];
  discountKind: DiscountKind;
  discount: string;
}

/** The maximum of a document's lines. */
export const maxLines = 200;

export function blankLine(): TypedLine {
  return {
    id: newLineId(),
    description: "",
    quantity: "1",
    unit: "",
    unitPrice: "",
    discount: "",
    supply: "service",
    taxClassId: "",
    reverseCharge: false,
  };
}

/** A line on which nothing was written is not sent. */
export function isBlank(line: TypedLine): boolean {
  return line.description.trim() === "" && line.unitPrice.trim() === "";
}

export function typedLine(line: Line, currency: string, language: string): TypedLine {
  return {
    id: line.id,
    description: line.description,
    quantity: typedText(line.quantity, language),
    unit: line.unit ?? "",
    unitPrice: line.unit_price === null ? "" : typedAmount(line.unit_price, language, decimalsOf(currency)),
    discount: line.discount_percent === "0" ? "" : typedText(line.discount_percent, language),
    supply: line.supply,
    taxClassId: line.tax_class_id ?? "",
    reverseCharge: line.reverse_charge ?? false,
  };
}

export const numberFields = ["quantity", "unitPrice", "discount"] as const;
export type NumberField = (typeof numberFields)[number];
export type LineProblem = TypedProblem | "notAPercentage" | "missing";

/** What is wrong with a number; an empty one is only wrong where it has to be there. */
export function problemOf(field: NumberField, typed: string, language: string): LineProblem | null {
  if (typed.trim() === "") return null;
  const { value, problem } = readTyped(typed, language);
  if (problem) return problem;
  return field === "discount" && !isPercentage(value) ? "notAPercentage" : null;
}

export function isPercentage(value: string): boolean {
  return !value.startsWith("-") && Number(value) <= 100;
}

/** As the API takes it. What cannot be read yet is left out: the draft that is saved has the rest. */
export function lineDraft(line: TypedLine, language: string): LineDraft {
  const number = (field: NumberField) =>
    problemOf(field, line[field], language) ? undefined : readTyped(line[field], language).value;
  return {
    id: line.id,
    description: line.description,
    quantity: number("quantity") ?? "1",
    unit: line.unit.trim() || null,
    unit_price: number("unitPrice") ?? null,
    discount_percent: number("discount") ?? "0",
    supply: line.supply,
    tax_class_id: line.taxClassId || null,
    reverse_charge: line.reverseCharge,
  };
}

/** For the totals: a line without a price counts nothing. */
export function pricedLine(line: TypedLine, vat: Pick<VatDecision, "category" | "rate">, language: string): Priced {
  const { quantity, unit_price, discount_percent } = lineDraft(line, language);
  return {
    quantity,
    unitPrice: unit_price ?? "0",
    discountPercent: discount_percent,
    category: vat.category,
    rate: vat.rate ?? null,
  };
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A line has its id from the moment it is added, so that it is the same one whenever it is saved. */
function newLineId(): string {
  const random = crypto.getRandomValues(new Uint8Array(26));
  return `lin_${Array.from(random, (byte) => alphabet[byte % 32]).join("")}`;
}
