// The forms of the invoice settings, and their conversion into the body of an edit. Fields are named by their path in it.
import type { Merchant, MerchantEdit, Schemas } from "../../shared/api/types";

export const parts = ["seller", "terms", "series"] as const;
export type Part = (typeof parts)[number];

export const seriesKinds = ["invoices", "credit_notes", "orders"] as const;
export type SeriesKind = (typeof seriesKinds)[number];

export const fieldsOf = {
  seller: [
    "legal_name",
    "address.lines",
    "address.postal_code",
    "address.city",
    "registration_number",
    "vat_number",
    "iban",
    "bic",
    "email",
    "phone",
    "website",
  ],
  terms: ["payment_term_days", "prices_include_vat", "apply_credit", "accent", "footer.en", "footer.nl", "footer.es"],
  series: seriesKinds.flatMap((kind) =>
    (["prefix", "year", "padding", "restart_yearly"] as const).map((name) => `number_series.${kind}.${name}` as const),
  ),
} as const;

export type FieldName = (typeof fieldsOf)[Part][number];
type NextNumbers = Schemas["NextNumbers"];
export type InvoiceForm = Partial<Record<FieldName, string>>;

/** The form that has a field, or null for what is none. */
export function placeOf(field: string | null): { part: Part; at: FieldName } | null {
  const part = parts.find((candidate) => fieldsOf[candidate].some((name) => name === field));
  return part ? { part, at: field as FieldName } : null;
}

const flags = /^(?:prices_include_vat|apply_credit)$|\.(?:year|restart_yearly)$/u;
const numbers = /^payment_term_days$|\.padding$/u;

interface Nested {
  [name: string]: unknown;
}

/** Every field of a part as text. */
export function formOf(merchant: Merchant, part: Part): InvoiceForm {
  return Object.fromEntries(fieldsOf[part].map((field) => [field, textOf(at(merchant, field))]));
}

/** The body of an edit with the changed fields only, so that others' edits of other fields stay. */
export function editOf(form: InvoiceForm, changed: readonly FieldName[]): MerchantEdit {
  const edit: Nested = {};
  for (const field of changed) {
    const path = field.split(".");
    const parent = path.slice(0, -1).reduce((inner, step) => (inner[step] ??= {}) as Nested, edit);
    parent[path.at(-1) ?? ""] = valueOf(field, form[field] ?? "");
  }
  return edit;
}

/** The next number in the format that a form has; the first one of a series before the API answered. */
export function nextNumber(form: InvoiceForm, kind: SeriesKind, next: NextNumbers | undefined, year: number): string {
  const of = (name: "prefix" | "year" | "padding" | "restart_yearly") => form[`number_series.${kind}.${name}`] ?? "";
  const padding = Math.min(Math.max(Number(of("padding")) || 1, 1), 10);
  const withYear = of("year") === "true";
  const format = !withYear ? "without_year" : of("restart_yearly") === "true" ? "restarting" : "continuing";
  return of("prefix").trim() + (withYear ? `${year}-` : "") + String(next?.[format] ?? 1).padStart(padding, "0");
}

function at(merchant: Merchant, field: FieldName): unknown {
  return field.split(".").reduce<unknown>((value, step) => (value as Nested)[step], merchant);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value);
}

function valueOf(field: FieldName, text: string): unknown {
  if (flags.test(field)) return text === "true";
  // What is no number is sent as it was typed, and the API's 422 names the field.
  if (numbers.test(field)) return /^\d+$/u.test(text.trim()) ? Number(text) : text;
  if (field === "address.lines")
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  if (field.startsWith("footer.") || field.endsWith(".prefix")) return text.trim();
  return text.trim() || null;
}
