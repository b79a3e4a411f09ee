// The answers for a customer's subscriptions: some rows, figures, and one subscription whose acts are written down.
import type { Schemas } from "../shared/api/types";
import { id, marieke, moment, profile, tax } from "./examples";
import { oneCustomer } from "./handlers";
import { api, server } from "./server";

type Subscription = Schemas["Subscription"];
type SubscriptionRow = Schemas["SubscriptionRow"];
type SubscriptionChange = Schemas["SubscriptionChange"];

const vera = profile();
export const path = `/customers/${vera.id}/subscriptions`;
const eur = (value: string) => ({ currency: "EUR", value });
const monthly = { every: 1, unit: "months" } as const;

export function row(rest: Partial<SubscriptionRow> = {}): SubscriptionRow {
  return {
    id: id("sub"),
    product: "Care plan",
    name: "Gold",
    status: "active",
    amount: eur("15.00"),
    interval: monthly,
    next_on: "2026-04-30",
    waiting: null,
    ...rest,
  };
}

export function subscription(rest: Partial<Subscription> = {}): Subscription {
  return {
    id: id("sub"),
    version: 3,
    status: "active",
    product: "Care plan",
    name: "Gold",
    amount: eur("15.00"),
    prices_include_vat: true,
    tax_class_id: null,
    line_id: id("lin"),
    vat: { category: "S", rate: "21", reason: "merchant_default", tax_class_id: "standard", exemption_reason: null },
    charge: eur("15.00"),
    interval: monthly,
    starts_on: "2026-01-31",
    trial_days: 0,
    anchor: "2026-01-31",
    times: null,
    ends_on: null,
    collection: "mandate",
    next_on: "2026-04-30",
    charged: 3,
    billed_through: "2026-03-31",
    last_charge: {
      payment_ids: ["tr_1"],
      invoice_id: id("inv"),
      billed_on: "2026-03-31",
      status: "paid",
      failure: null,
    },
    paused_on: null,
    resumes_on: null,
    cancels_on: null,
    cancelled_on: null,
    cancel_reason: null,
    checkout_url: null,
    waiting: null,
    at_mollie: null,
    created_on: "2026-01-31",
    created_at: moment,
    created_by: marieke,
    updated_at: moment,
    ...rest,
  };
}

export function change(rest: Partial<Subscription> = {}, more: Partial<SubscriptionChange> = {}): SubscriptionChange {
  return {
    dry_run: false,
    subscription: subscription(rest),
    next_charges: [{ on: "2026-04-30", amount: eur("15.00") }],
    difference: null,
    missing: [],
    ...more,
  };
}

export const figures: Schemas["SubscriptionFigures"] = {
  counts: { all: 6, active: 2, paused: 1, pending: 1, cancelled: 1, failed: 1, completed: 0 },
  mrr: [eur("25.00")],
  explained: [
    { amount: eur("15.00"), interval: monthly, vat_rate: "0" },
    { amount: eur("121.00"), interval: { every: 1, unit: "years" }, vat_rate: "21" },
  ],
};

interface Sent {
  act: string;
  body: unknown;
  dryRun: boolean;
}

/** Answer with these rows and this subscription. Return the queries of the list, and what was sent. */
export function serve(rows: SubscriptionRow[], one: SubscriptionChange = change()) {
  const queries: URLSearchParams[] = [];
  const sent: Sent[] = [];
  const note = async (act: string, request: Request): Promise<SubscriptionChange> => {
    const text = await request.text();
    const dryRun = new URL(request.url).searchParams.get("dry_run") === "true";
    sent.push({ act, body: text ? (JSON.parse(text) as unknown) : null, dryRun });
    return { ...one, dry_run: dryRun };
  };
  server.use(
    ...oneCustomer({ profile: { ...vera, counts: { ...vera.counts, subscriptions: figures.counts.all } } }),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(tax())),
    api.get("/customers/{customer_id}/subscriptions", ({ request, response }) => {
      queries.push(new URL(request.url).searchParams);
      return response(200).json({ items: rows });
    }),
    api.get("/customers/{customer_id}/subscriptions/figures", ({ response }) => response(200).json(figures)),
    api.get("/customers/{customer_id}/subscriptions/{subscription_id}", ({ response }) => response(200).json(one)),
    api.post("/customers/{customer_id}/subscriptions", async ({ request, response }) =>
      response(201).json(await note("create", request)),
    ),
    api.patch("/customers/{customer_id}/subscriptions/{subscription_id}", async ({ request, response }) =>
      response(200).json(await note("edit", request)),
    ),
    api.post("/customers/{customer_id}/subscriptions/{subscription_id}/pause", async ({ request, response }) =>
      response(200).json(await note("pause", request)),
    ),
    api.post("/customers/{customer_id}/subscriptions/{subscription_id}/resume", async ({ request, response }) =>
      response(200).json(await note("resume", request)),
    ),
    api.post("/customers/{customer_id}/subscriptions/{subscription_id}/cancel", async ({ request, response }) =>
      response(200).json(await note("cancel", request)),
    ),
  );
  return { queries, sent };
}
