// The form of an invoice: what is typed, from the stored one and to the API.
import { paymentMethodValues } from "../../shared/api/constants";
import { decimalsOf } from "../../shared/money/amounts";
import {
  blankLine,
  isBlank,
  lineDraft,
  numberFields,
  problemOf,
  type TypedDocument,
  typedLine,
} from "../../shared/money/lines";
import { typedAmount, typedText } from "../../shared/money/typed";
import { discountOf } from "../../shared/money/useTotals";
import type { TaxRules } from "../../shared/money/vat";
import type { CustomerTax, Invoice, InvoiceDraft } from "./api/invoices";

export interface InvoiceValues extends TypedDocument {
  issueOn: string;
  dueOn: string;
  /** In days; empty for the merchant's. */
  term: string;
  deliveredOn: string;
  reference: string;
  buyerReference: string;
  paymentMethod: string;
  note: string;
  internalNote: string;
}

export function blankInvoice(tax: CustomerTax): InvoiceValues {
  return {
    currency: tax.currency,
    pricesIncludeVat: tax.prices_include_vat,
    lines: [blankLine()],
    discountKind: "none",
    discount: "",
    issueOn: "",
    dueOn: "",
    term: "",
    deliveredOn: "",
    reference: "",
    buyerReference: "",
    paymentMethod: tax.payment_method ?? "",
    note: "",
    internalNote: "",
  };
}

export function valuesOf(invoice: Invoice, language: string): InvoiceValues {
  const { currency, discount } = invoice;
  const lines = invoice.lines.map((line) => typedLine(line, currency, language));
  return {
    currency,
    pricesIncludeVat: invoice.prices_include_vat,
    lines: lines.length > 0 ? lines : [blankLine()],
    discountKind: discount?.percent ? "percent" : discount?.amount ? "amount" : "none",
    discount: discount?.percent
      ? typedText(discount.percent, language)
      : discount?.amount
        ? typedAmount(discount.amount.value, language, decimalsOf(currency))
        : "",
    issueOn: invoice.issue_on ?? "",
    dueOn: invoice.due_on ?? "",
    term: invoice.payment_term_days === null ? "" : String(invoice.payment_term_days ?? ""),
    deliveredOn: invoice.delivered_on ?? "",
    reference: invoice.reference ?? "",
    buyerReference: invoice.buyer_reference ?? "",
    paymentMethod: invoice.payment_method ?? "",
    note: invoice.note,
    internalNote: invoice.internal_note,
  };
}

/** As the API takes it. Lines on which nothing was written stay in the form. */
export function draftOf(values: InvoiceValues, language: string): Omit<InvoiceDraft, "concept"> {
  return {
    currency: values.currency,
    prices_include_vat: values.pricesIncludeVat,
    lines: values.lines.filter((line) => !isBlank(line)).map((line) => lineDraft(line, language)),
    discount: discountOf(values, language),
    issue_on: values.issueOn || null,
    due_on: values.dueOn || null,
    payment_term_days: /^\d{1,3}$/u.test(values.term.trim()) ? Number(values.term) : null,
    delivered_on: values.deliveredOn || null,
    reference: values.reference || null,
    buyer_reference: values.buyerReference || null,
    payment_method: paymentMethodValues.find((method) => method === values.paymentMethod) ?? null,
    note: values.note,
    internal_note: values.internalNote,
  };
}

/** Whether everything that is typed could be sent, so that the stored draft is the same as the form. */
export function isSentWhole(values: InvoiceValues, language: string): boolean {
  const readable = values.lines.every((line) =>
    numberFields.every((field) => !problemOf(field, line[field], language)),
  );
  const discountRead =
    values.discountKind === "none" || values.discount === "" || discountOf(values, language) !== null;
  return readable && discountRead;
}

/** The place in the form of a field of the API: `lines.1.unit_price` of the lines that were sent. */
export function placeIn(values: InvoiceValues, field: string): string {
  const [, sent, name] = /^lines\.(\d+)\.(.+)$/u.exec(field) ?? [];
  if (sent === undefined || name === undefined) return field;
  const places = values.lines.flatMap((line, place) => (isBlank(line) ? [] : [place]));
  return `lines.${places[Number(sent)] ?? sent}.${name}`;
}

export function taxRulesOf(tax: CustomerTax): TaxRules {
  return {
    treatment: tax.treatment,
    classes: tax.classes.filter(({ deleted }) => !deleted),
    customerClassId: tax.tax_class_id,
    defaultClassId: tax.default_tax_class_id,
  };
}
