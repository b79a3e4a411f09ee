// The form of an invoice: what is typed, from the stored one and to the API.
import { paymentMethodValues } from "../../shared/api/constants";
import type { CustomerTax } from "../../shared/money/customerTax";
import { blankDocument, discountOf, typedDocument, writtenDocument } from "../../shared/money/documentForm";
import { numberFields, problemOf, type TypedDocument } from "../../shared/money/lines";
import type { Invoice, InvoiceDraft } from "./api/invoices";

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
    ...blankDocument(tax),
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
  return {
    ...typedDocument(invoice, language),
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
    ...writtenDocument(values, language),
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
