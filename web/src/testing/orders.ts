// The answers for a customer's orders: some rows, figures in two currencies, and one order that is written.
import type { Profile, Schemas } from "../shared/api/types";
import { id, marieke, moment, profile, tax } from "./examples";
import { oneCustomer } from "./handlers";
import { api, server } from "./server";

type Order = Schemas["Order"];
type OrderRow = Schemas["OrderRow"];

export const vera = profile();
export const path = `/customers/${vera.id}/orders`;
export const eur = (value: string) => ({ currency: "EUR", value });
const yen = (value: string) => ({ currency: "JPY", value });

export function row(rest: Partial<OrderRow> = {}): OrderRow {
  return {
    id: id("ord"),
    number: "ORD-0001",
    date: "2026-03-02",
    status: "pending",
    payment: "pending",
    total: eur("121.00"),
    reference: null,
    ...rest,
  };
}

export function order(rest: Partial<Order> = {}): Order {
  const vat = { category: "S", rate: "21", reason: "merchant_default", tax_class_id: "standard" } as const;
  return {
    id: id("ord"),
    version: 1,
    number: "ORD-0001",
    status: "pending",
    payment: "paid",
    currency: "EUR",
    prices_include_vat: false,
    lines: [
      {
        id: id("lin"),
        description: "Radiator valve",
        quantity: "1",
        unit_price: "100",
        discount_percent: "0",
        supply: "goods",
        reverse_charge: false,
        vat,
        discount: eur("0.00"),
        amount: eur("100.00"),
        net: eur("100.00"),
      },
    ],
    totals: {
      line_total: eur("100.00"),
      allowance_total: eur("0.00"),
      net_total: eur("100.00"),
      vat_total: eur("21.00"),
      gross_total: eur("121.00"),
      groups: [{ category: "S", rate: "21", allowance: eur("0.00"), taxable: eur("100.00"), vat: eur("21.00") }],
    },
    ordered_on: "2026-03-02",
    note: "",
    internal_note: "",
    refunds: [],
    refunded: eur("0.00"),
    created_at: moment,
    created_by: marieke,
    updated_at: moment,
    ...rest,
  };
}

/** Answer with these rows and this order. Return the queries of the list, and the requests that wrote. */
export function serve(rows: OrderRow[], stored: Order = order(), of: Profile = vera) {
  const queries: URLSearchParams[] = [];
  const written: { body: unknown; key: string | null; seen: string | null }[] = [];
  const take = async (request: Request) => {
    const { headers } = request;
    written.push({ body: await request.json(), key: headers.get("idempotency-key"), seen: headers.get("if-match") });
  };
  server.use(
    ...oneCustomer({ profile: of }),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(tax())),
    api.get("/customers/{customer_id}/orders", ({ request, response }) => {
      queries.push(new URL(request.url).searchParams);
      return response(200).json({ items: rows });
    }),
    api.get("/customers/{customer_id}/orders/figures", ({ response }) =>
      response(200).json({
        counts: { all: 7, pending: 2, processing: 1, completed: 1, cancelled: 1, refunded: 1, failed: 1 },
        sums: [
          { currency: "EUR", total: eur("605.00"), paid: eur("242.00"), refunded: eur("121.00") },
          { currency: "JPY", total: yen("7000"), paid: yen("0"), refunded: yen("0") },
        ],
      }),
    ),
    api.get("/customers/{customer_id}/orders/{order_id}", ({ response }) => response(200).json(stored)),
    api.post("/customers/{customer_id}/orders", async ({ request, response }) => {
      await take(request);
      return response(201).json(stored);
    }),
    api.patch("/customers/{customer_id}/orders/{order_id}", async ({ request, response }) => {
      await take(request);
      return response(200).json({ ...stored, version: stored.version + 1 });
    }),
  );
  return { queries, written };
}
