// The form of an order: what is typed, from the stored one and to the API.
import type { CustomerTax } from "../../shared/money/customerTax";
import { blankDocument, typedDocument, writtenDocument } from "../../shared/money/documentForm";
import type { TypedDocument } from "../../shared/money/lines";
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
    ...blankDocument(tax),
    orderedOn: "",
    reference: "",
    note: "",
    internalNote: "",
  };
}

export function valuesOf(order: Order, language: string): OrderValues {
  return {
    ...typedDocument(order, language),
    orderedOn: order.ordered_on,
    reference: order.reference ?? "",
    note: order.note,
    internalNote: order.internal_note,
  };
}

/** As the API takes it. Lines on which nothing was written stay in the form. */
export function writtenIn(values: OrderValues, language: string): OrderWritten {
  return {
    ...writtenDocument(values, language),
    ...detailsIn(values),
  };
}

/** What can still be edited once lines and amounts are final. */
function detailsIn(values: OrderValues) {
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
