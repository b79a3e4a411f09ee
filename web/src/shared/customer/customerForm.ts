// The form of a customer, and the conversion between it and the bodies of the API.
import { customerDraftLimits } from "../api/constants";
import type {
  Channel,
  Customer,
  CustomerDraft,
  CustomerEdit,
  CustomerKind,
  Delivery,
  Language,
  PaymentMethod,
} from "../api/types";
import { changedFields } from "../changedFields";

/** Empty stands for null. */
const texts = [
  "full_name",
  "position",
  "email",
  "mobile",
  "company_name",
  "legal_name",
  "phone",
  "fax",
  "website",
  "tax_exempt_reason",
  "vat_number",
  "registration_number",
  "registration_country",
  "legal_form",
  "industry_code",
  "industry_description",
  "established_on",
  "footnotes",
] as const;
const lines = ["street", "postal_code", "city"] as const;
const addressParts = [...lines, "country"] as const;
/** Hidden for an individual: what was typed there is kept in the form, and not sent. */
const businessOnly: readonly string[] = [
  "legal_name",
  "vat_number",
  "registration_number",
  "registration_country",
  "legal_form",
  "industry_code",
  "industry_description",
  "established_on",
  "trade_names",
];

type AddressPart = (typeof addressParts)[number];
type Texts = Record<(typeof texts)[number] | `address.${AddressPart}`, string>;

/** Every field by the name that the API has for it in a problem. */
export interface CustomerForm extends Texts {
  kind: CustomerKind;
  language: Language;
  preferred_channel: Channel;
  payment_method: PaymentMethod | "";
  tax_exempt: boolean;
  invoices_paused: boolean;
  invoice_delivery: Delivery;
  trade_names: readonly string[];
}

export type FormField = keyof CustomerForm;

export function blankForm(language: Language): CustomerForm {
  const form = {
    kind: "business",
    language,
    preferred_channel: "email",
    payment_method: "",
    tax_exempt: false,
    invoices_paused: false,
    invoice_delivery: "email",
    trade_names: [],
  } as const;
  return { ...form, ...textsOf({}, null) };
}

export function formOf(customer: Customer): CustomerForm {
  const { kind, language, preferred_channel, payment_method, tax_exempt, invoices_paused, invoice_delivery } = customer;
  return {
    ...{ kind, language, preferred_channel, tax_exempt, invoices_paused, invoice_delivery },
    payment_method: payment_method ?? "",
    trade_names: customer.trade_names,
    ...textsOf(customer, customer.address ?? null),
  };
}

function textsOf(customer: Partial<Customer>, address: Customer["address"] | null): Texts {
  return Object.fromEntries([
    ...texts.map((name) => [name, customer[name] ?? ""]),
    ...addressParts.map((part) => [`address.${part}`, address?.[part] ?? ""]),
  ]) as Texts;
}

export function draftOf(form: CustomerForm): CustomerDraft {
  const filled = addressParts.some((part) => form[`address.${part}`].trim());
  const address = filled ? (addressOf(form, addressParts) as CustomerDraft["address"]) : null;
  return { ...fieldsOf(form, Object.keys(form) as FormField[]), external_refs: [], address } as CustomerDraft;
}

/** Only what was changed, so that others' edits of other fields stay. */
export function editOf(before: CustomerForm, after: CustomerForm): CustomerEdit {
  const changed = changedFields(before, after);
  const parts = addressParts.filter((part) => changed.includes(`address.${part}`));
  if (parts.length === 0) return fieldsOf(after, changed);
  const empty = lines.every((part) => !after[`address.${part}`].trim());
  // The country was filled in by the page: without a line it is the rest of an address that was cleared.
  const cleared = empty && (lines.some((part) => parts.includes(part)) || !after["address.country"].trim());
  return { ...fieldsOf(after, changed), address: cleared ? null : addressOf(after, parts) };
}

/** A country cannot be null: an empty one is sent as "", and the API's 422 names the field. */
function addressOf(form: CustomerForm, parts: readonly AddressPart[]) {
  return Object.fromEntries(
    parts.map((part) => [part, form[`address.${part}`].trim() || (part === "country" ? "" : null)]),
  );
}

function fieldsOf(form: CustomerForm, fields: readonly FormField[]): CustomerEdit {
  const sent = fields.filter(
    (field) => !field.startsWith("address.") && (form.kind === "business" || !businessOnly.includes(field)),
  );
  return Object.fromEntries(sent.map((field) => [field, valueOf(form[field])]));
}

function valueOf(value: CustomerForm[FormField]) {
  if (typeof value === "string") return value.trim() || null;
  return Array.isArray(value) ? value.filter((name: string) => name.trim()) : value;
}

/** The fields that can show a problem beside them. */
export const fieldsWithProblems: readonly string[] = [
  ...Object.keys(blankForm("en")),
  ...Array.from({ length: customerDraftLimits.trade_names }, (_, place) => `trade_names.${place}`),
];
