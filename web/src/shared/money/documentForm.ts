// The part that the forms of an invoice and of an order have in common: from the stored document, and to the API.
import type { Schemas } from "../api/types";
import { decimalsOf } from "./amounts";
import type { CustomerTax } from "./customerTax";
import { blankLine, isBlank, isPercentage, lineDraft, type TypedDocument, typedLine } from "./lines";
import type { DocumentDiscount } from "./totals";
import { readMoney, readTyped, typedAmount, typedText } from "./typed";

type Stored = Pick<Schemas["Invoice" | "Order"], "currency" | "prices_include_vat" | "lines" | "discount">;

export function blankDocument(tax: CustomerTax): TypedDocument {
  return {
    currency: tax.currency,
    pricesIncludeVat: tax.prices_include_vat,
    lines: [blankLine()],
    discountKind: "none",
    discount: "",
  };
}

export function typedDocument(
  { currency, prices_include_vat, lines, discount }: Stored,
  language: string,
): TypedDocument {
  const typed: TypedDocument = {
    currency,
    pricesIncludeVat: prices_include_vat,
    lines: lines.length > 0 ? lines.map((line) => typedLine(line, currency, language)) : [blankLine()],
    discountKind: "none",
    discount: "",
  };
  if (discount?.percent) return { ...typed, discountKind: "percent", discount: typedText(discount.percent, language) };
  if (!discount?.amount) return typed;
  const amount = typedAmount(discount.amount.value, language, decimalsOf(currency));
  return { ...typed, discountKind: "amount", discount: amount };
}

/** As the API takes it. Lines on which nothing was written stay in the form. */
export function writtenDocument(values: TypedDocument, language: string) {
  return {
    currency: values.currency,
    prices_include_vat: values.pricesIncludeVat,
    lines: values.lines.filter((line) => !isBlank(line)).map((line) => lineDraft(line, language)),
    discount: discountOf(values, language),
  };
}

/** The discount as the API takes it; null for none, and for what cannot be read yet. */
export function discountOf(
  { currency, discountKind, discount }: Pick<TypedDocument, "currency" | "discountKind" | "discount">,
  language: string,
): DocumentDiscount | null {
  if (discountKind === "amount") {
    const { amount } = readMoney(discount, language, currency);
    return amount && !amount.value.startsWith("-") ? { amount } : null;
  }
  const { value } = readTyped(discount, language);
  return discountKind === "percent" && value !== undefined && isPercentage(value) ? { percent: value } : null;
}

/** The field of the API, which counts the lines that were sent, at a place in the form; null at a line that was not. */
export function sentField({ lines }: Pick<TypedDocument, "lines">, place: string): string | null {
  const [, at, name] = /^lines\.(\d+)\.(.+)$/u.exec(place) ?? [];
  if (at === undefined || name === undefined) return place;
  const line = lines[Number(at)];
  if (!line || isBlank(line)) return null;
  return `lines.${lines.slice(0, Number(at)).filter((one) => !isBlank(one)).length}.${name}`;
}
