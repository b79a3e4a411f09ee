// Complete records as the API answers them; a test overrides only the fields that it is about.
import { blankProfile, permissionsOf } from "../shared/api/constants";
import type {
  ActivityEntry,
  Actor,
  Address,
  Contact,
  CustomerRow,
  Me,
  Note,
  Profile,
  Role,
  Schemas,
  Tag,
  TeamMember,
} from "../shared/api/types";

type Customer = Schemas["Customer"];

export const moment = "2026-03-02T09:30:00Z";

/** An id with the prefix of a kind of record, ending in the given letters or digits. */
export function id(kind: string, last = "A"): string {
  return `${kind}_${"0".repeat(26 - last.length)}${last}`;
}

export const marieke: Actor = { kind: "member", id: "member-1", name: "Marieke van Dijk" };

export const merchant: Me["merchant"] = {
  id: "vandijk",
  name: "Van Dijk Groothandel",
  country: "NL",
  language: "nl",
  time_zone: "Europe/Amsterdam",
  base_currency: "EUR",
  vip_threshold: { currency: "EUR", value: "1000.00" },
  vat_number: null,
  vat_auto_exempt: "cross_border",
  avatar_source: "off",
  features: { contact_map: false, fax_number: true, address_suggestions: false, customer_credit: false },
  address: { lines: [] },
  footer: { en: "", nl: "", es: "" },
  payment_term_days: 30,
  prices_include_vat: false,
  apply_credit: false,
  number_series: {
    invoices: { prefix: "", year: true, padding: 4, restart_yearly: true },
    credit_notes: { prefix: "CN-", year: true, padding: 4, restart_yearly: true },
    orders: { prefix: "ORD-", year: false, padding: 4, restart_yearly: false },
  },
  default_tax_class_id: "standard",
  kvk_connected: false,
  mail: { send_invoices: false },
  customers: { active: 3, archived: 1, suspended: 1 },
  version: 1,
};

export function me(role: Role = "owner", rest: Partial<Me["merchant"]> = {}): Me {
  const { id: merchant_id, name } = { ...merchant, ...rest };
  return {
    memberships: [{ merchant_id, name, role, current: true }],
    member: { id: "member-1", name: "Marieke van Dijk", email: "owner@vandijk.example", role },
    merchant: { ...merchant, ...rest },
    permissions: [...permissionsOf[role]],
  };
}

export function member(rest: Partial<TeamMember> = {}): TeamMember {
  return {
    id: "member-1",
    name: "Marieke van Dijk",
    email: "owner@vandijk.example",
    role: "owner",
    active: true,
    joined_at: moment,
    version: 1,
    ...rest,
  };
}

export function customer(rest: Partial<Customer> = {}): Customer {
  return {
    id: id("cst"),
    number: "C-1001",
    kind: "individual",
    name: "Vera Vermeulen",
    full_name: "Vera Vermeulen",
    company_name: null,
    phone: null,
    contact_id: id("cont", "P"),
    contact_receives: [],
    email: "vera@example.com",
    email_health: "healthy",
    language: "nl",
    status: "active",
    preferred_channel: "email",
    invoice_delivery: "email",
    invoices_paused: false,
    tax_exempt: false,
    tax_class_id: "standard",
    vat_status: "not_validated",
    external_refs: [],
    trade_names: [],
    tags: [],
    created_at: moment,
    updated_at: moment,
    version: 1,
    ...rest,
  };
}

export function counts(rest: Partial<Profile["counts"]> = {}): Profile["counts"] {
  return { ...blankProfile.counts, activity: 1, ...rest };
}

export function profile(rest: Partial<Profile> = {}): Profile {
  return { ...customer(), ...blankProfile, counts: counts(), ...rest };
}

/** The check of a customer without a VAT number. */
export function vat(rest: Partial<Schemas["ShownVat"]> = {}): Schemas["ShownVat"] {
  return {
    number: null,
    state: "not_validated",
    refusal: "no_vat_number",
    pending_since: null,
    tried_at: null,
    wait: null,
    next_try_at: null,
    answer: null,
    is_outdated: false,
    name_differs: false,
    requester_refused: false,
    ...rest,
  };
}

export function row(rest: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id: id("cst"),
    number: "C-1001",
    kind: "individual",
    name: "Vera Vermeulen",
    email: "vera@example.com",
    phone: null,
    status: "active",
    tags: [],
    created_at: moment,
    ...rest,
  };
}

export function note(rest: Partial<Note> = {}): Note {
  return { id: id("note"), title: "Earlier", content: "", author: marieke, created_at: moment, version: 1, ...rest };
}

export function contact(rest: Partial<Contact> = {}): Contact {
  return { id: id("cont"), name: "Bea Boek", email: null, phone: null, role: null, receives: [], version: 1, ...rest };
}

export function address(rest: Partial<Address> = {}): Address {
  return {
    id: id("addr"),
    label: null,
    street: "Keizersgracht 1",
    postal_code: "1015 CN",
    city: "Amsterdam",
    country: "NL",
    version: 1,
    ...rest,
  };
}

export function tag(name: string, rest: Partial<Tag> = {}): Tag {
  return { id: id("tag", name.toUpperCase().replace(/[^A-Z0-9]/gu, "")), name, color: "teal", ...rest };
}

export function entry(kind: ActivityEntry["kind"], rest: Partial<ActivityEntry> = {}): ActivityEntry {
  return { id: id("act"), at: moment, kind, actor: marieke, changes: [], ...rest };
}

export function invoiceRow(rest: Partial<Schemas["InvoiceRow"]> = {}): Schemas["InvoiceRow"] {
  return {
    id: id("inv"),
    number: "2026-0001",
    date: "2026-03-02",
    due_on: "2026-04-01",
    total: { currency: "EUR", value: "121.00" },
    balance: { currency: "EUR", value: "121.00" },
    status: "open",
    reference: null,
    is_sent: false,
    is_credited: false,
    reminder_hold: null,
    ...rest,
  };
}

export function tax(rest: Partial<Schemas["CustomerTax"]> = {}): Schemas["CustomerTax"] {
  const rates = { rates: [], legal_rates: [], deleted: false, name: null };
  return {
    today: "2026-03-02",
    country: "NL",
    currency: "EUR",
    prices_include_vat: false,
    payment_term_days: 30,
    payment_method: null,
    tax_class_id: "standard",
    default_tax_class_id: "standard",
    treatment: { service: { treatment: "standard" }, goods: { treatment: "standard" } },
    classes: [
      { id: "standard", rate: "21", category: "S", ...rates },
      { id: "reduced", rate: "9", category: "S", ...rates },
      { id: "zero", rate: "0", category: "Z", ...rates },
    ],
    missing: [],
    notices: [],
    ...rest,
  };
}

export function invoice(rest: Partial<Schemas["Invoice"]> = {}): Schemas["Invoice"] {
  const euros = (value: string) => ({ currency: "EUR", value });
  return {
    id: id("inv"),
    status: "draft",
    currency: "EUR",
    prices_include_vat: false,
    lines: [
      {
        id: id("lin"),
        description: "Boiler service",
        quantity: "1",
        unit_price: "100",
        discount_percent: "0",
        supply: "service",
        reverse_charge: false,
        vat: { category: "S", rate: "21", reason: "customer_class", tax_class_id: "standard" },
        discount: euros("0.00"),
        amount: euros("100.00"),
        net: euros("100.00"),
      },
    ],
    totals: {
      line_total: euros("100.00"),
      allowance_total: euros("0.00"),
      net_total: euros("100.00"),
      vat_total: euros("21.00"),
      gross_total: euros("121.00"),
      groups: [{ category: "S", rate: "21", allowance: euros("0.00"), taxable: euros("100.00"), vat: euros("21.00") }],
    },
    note: "",
    internal_note: "",
    credit_notes: [],
    settlements: [],
    in_flight: [],
    chargebacks: [],
    created_on: "2026-03-02",
    created_at: moment,
    created_by: marieke,
    updated_at: moment,
    version: 1,
    ...rest,
  };
}

export function creditNote(rest: Partial<Schemas["CreditNote"]> = {}): Schemas["CreditNote"] {
  const { currency, prices_include_vat, lines, totals } = invoice();
  const address = { lines: ["Energieweg 12"], postal_code: "3542 DZ", city: "Utrecht", country: "NL" };
  const party = { address, registration_number: null, vat_number: null, email: null };
  return {
    ...{ currency, prices_include_vat, lines, totals },
    id: id("crn"),
    version: 1,
    number: "CN-2026-0001",
    invoice_id: id("inv"),
    invoice_number: "2026-0007",
    invoice_issued_on: "2026-03-02",
    issued_on: "2026-03-20",
    reason: "Wrong price",
    seller: { ...party, name: "Van Dijk Installaties", iban: null, bic: null },
    buyer: { ...party, name: "Vera Vermeulen", number: "C-0001", contact: null, is_business: false, language: "nl" },
    created_at: moment,
    created_by: marieke,
    ...rest,
  };
}

export function readiness(rest: Partial<Schemas["Readiness"]> = {}): Schemas["Readiness"] {
  return {
    missing: [],
    notices: [],
    next_numbers: {
      invoices: { restarting: 1, continuing: 43, without_year: 43 },
      credit_notes: { restarting: 3, continuing: 3, without_year: 3 },
      orders: { restarting: 1, continuing: 9, without_year: 9 },
    },
    ...rest,
  };
}
