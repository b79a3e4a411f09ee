// The form of an order: what is typed, from the stored one and to the API.
import { decimalsOf } from "../../shared/money/amounts";
import { blankLine, isBlank, lineDraft, type TypedDocument, typedLine } from "../../shared/money/lines";
import { typedAmount, typedText } from "../../shared/money/typed";
import { discountOf } from "../../shared/money/useTotals";
import type { CustomerTax } from "../../shared/money/customerTax";
import type { Order, OrderWritten } from "./api/orders";
import { isFinal } from "./statuses";

export interface OrderValues extends TypedDocument {
  orderedOn: string;
  reference: string;
  note: string;
  internalNote: string;
}

export function blankOrder(tax: CustomerTax): OrderValues {
  return {
    currency: tax.currency,
    pricesIncludeVat: tax.prices_include_vat,
    lines: [blankLine()],
    discountKind: "none",
    discount: "",
    orderedOn: "",
    reference: "",
    note: "",
    internalNote: "",
  };
}

export function valuesOf(order: Order, language: string): OrderValues {
  const { currency, discount } = order;
  return {
    currency,
    pricesIncludeVat: order.prices_include_vat,
    lines: order.lines.map((line) => typedLine(line, currency, language)),
    discountKind: discount?.percent ? "percent" : discount?.amount ? "amount" : "none",
    discount: discount?.percent
      ? typedText(discount.percent, language)
      : discount?.amount
        ? typedAmount(discount.amount.value, language, decimalsOf(currency))
        : "",
    orderedOn: order.ordered_on,
    reference: order.reference ?? "",
    note: order.note,
    internalNote: order.internal_note,
  };
}

/** As the API takes it. Lines on which nothing was written stay in the form. */
export function writtenIn(values: OrderValues, language: string): OrderWritten {
  return {
    currency: values.currency,
    prices_include_vat: values.pricesIncludeVat,
    lines: values.lines.filter((line) => !isBlank(line)).map((line) => lineDraft(line, language)),
    discount: discountOf(values, language),
    ...detailsIn(values),
  };
}

/** What can still be edited once lines and amounts are final. */
export function detailsIn(values: OrderValues) {
  return {
    ordered_on: values.orderedOn || null,
    reference: values.reference || null,
    note: values.note,
    internal_note: values.internalNote,
  };
}

/** What of the form differs from the order that it began with. Lines and amounts stay out once they are final. */
export function editOf(values: OrderValues, seen: Order, language: string): Partial<OrderWritten> {
  const write = isFinal(seen) ? detailsIn : writtenIn;
  const before = write(valuesOf(seen, language), language);
  const after = write(values, language);
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]);
  return Object.fromEntries(Object.entries(after).filter(differs));
}

/** The field of the API, which counts the lines that were sent, at a place in the form: `lines.1.unit_price`. */
export function sentField(values: OrderValues, place: string): string {
  const [, line, name] = /^lines\.(\d+)\.(.+)$/u.exec(place) ?? [];
  if (line === undefined || name === undefined) return place;
  const before = values.lines.slice(0, Number(line)).filter((one) => !isBlank(one)).length;
  return `lines.${before}.${name}`;
}
