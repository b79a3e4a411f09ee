// The answers for a customer's payments: some rows, open invoices in two currencies, and one payment with what it settles.
import type { Schemas } from "../shared/api/types";
import { id, invoiceRow, marieke, moment, profile, tax } from "./examples";
import { oneCustomer } from "./handlers";
import { api, server } from "./server";

type Row = Schemas["PaymentRow"];
type Payment = Schemas["Payment"];
type Moved = Schemas["MovedMoney"];
type Figures = Schemas["CurrencyFigures"];

export const vera = profile();
export const path = `/customers/${vera.id}/payments`;
export const eur = (value: string) => ({ currency: "EUR", value });

export function row(rest: Partial<Row> = {}): Row {
  return {
    id: id("pay"),
    date: "2026-03-02",
    amount: eur("121.00"),
    reference: "RF18 2026 0001",
    status: "succeeded",
    means: "banktransfer",
    origin: "manual",
    invoices: ["2026-0001"],
    settled: 1,
    ...rest,
  };
}

export function payment(rest: Partial<Payment> = {}): Payment {
  return {
    id: id("pay"),
    amount: eur("121.00"),
    received_on: "2026-03-02",
    means: "banktransfer",
    reference: "RF18 2026 0001",
    origin: "manual",
    status: "succeeded",
    allocations: [{ invoice_id: id("inv"), invoice_number: "2026-0001", amount: eur("121.00") }],
    refunds: [],
    chargebacks: [],
    created_at: moment,
    created_by: marieke,
    updated_at: moment,
    version: 1,
    ...rest,
  };
}

export function refund(rest: Partial<Schemas["PaymentRefund"]> = {}): Schemas["PaymentRefund"] {
  return {
    id: id("rfd"),
    amount: eur("21.00"),
    refunded_on: "2026-03-05",
    means: "banktransfer",
    reference: null,
    allocations: [],
    at: moment,
    by: marieke,
    cancelling: false,
    ...rest,
  };
}

/** What a payment of 121 euros over the oldest invoices moves. */
export function moved(rest: Partial<Moved> = {}): Moved {
  return {
    dry_run: true,
    payment: null,
    refund: null,
    invoices: [
      { invoice_id: id("inv"), number: "2026-0001", amount: eur("121.00"), left: eur("0.00"), status: "paid" },
    ],
    credit: eur("0.00"),
    credit_balance: eur("0.00"),
    more_open: false,
    warnings: [],
    ...rest,
  };
}

export const openInvoices = [
  invoiceRow({ status: "unpaid" }),
  invoiceRow({ id: id("inv", "B"), number: "2026-0002", balance: eur("50.00") }),
  invoiceRow({ id: id("inv", "C"), number: "2026-0003", balance: { currency: "USD", value: "9.00" } }),
];

/** Answer with these rows, this payment and these figures. Return the queries of the list. */
export function serve(rows: Row[], stored: Payment = payment(), currencies: Figures[] = []) {
  const queries: URLSearchParams[] = [];
  const state = { stored };
  server.use(
    ...oneCustomer({ profile: { ...vera, money: { ...vera.money, currencies } } }),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(tax())),
    api.get("/customers/{customer_id}/invoices", ({ request, response }) => {
      const { currency } = Object.fromEntries(new URL(request.url).searchParams);
      return response(200).json({ items: openInvoices.filter(({ balance }) => balance.currency === currency) });
    }),
    api.get("/customers/{customer_id}/payments", ({ request, response }) => {
      queries.push(new URL(request.url).searchParams);
      return response(200).json({ items: rows });
    }),
    api.get("/customers/{customer_id}/payments/{payment_id}", ({ response }) => {
      const settled = state.stored.allocations.map(({ invoice_id, invoice_number: number, amount }) => ({
        ...{ invoice_id, number, amount },
      }));
      return response(200).json({ payment: state.stored, settled, loose: eur("0.00") });
    }),
  );
  return { queries, state };
}

interface Sent<Body> {
  dryRun: boolean;
  key: string | null;
  body: Body;
}

/** Answer the recording of a payment, and its dry run, with what it moves. Return what was sent. */
export function serveRecording(result: Moved = moved()): Sent<Schemas["PaymentDraft"]>[] {
  const sent: Sent<Schemas["PaymentDraft"]>[] = [];
  server.use(
    api.post("/customers/{customer_id}/payments", async ({ request, response }) => {
      const dryRun = new URL(request.url).searchParams.get("dry_run") === "true";
      sent.push({ dryRun, key: request.headers.get("idempotency-key"), body: await request.json() });
      return response(201).json({ ...result, dry_run: dryRun, payment: payment() });
    }),
  );
  return sent;
}
