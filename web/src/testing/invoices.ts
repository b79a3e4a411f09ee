// The answers for a customer's invoices: some rows, figures in two currencies, and one invoice that is written.
import type { Schemas } from "../shared/api/types";
import { invoice, profile, tax } from "./examples";
import { oneCustomer } from "./handlers";
import { api, server } from "./server";

type Invoice = Schemas["Invoice"];

export const vera = profile();
export const path = `/customers/${vera.id}/invoices`;
const counts = {
  ...{ all: 12, draft: 1, concept: 1, open: 1, pending: 0, unpaid: 2 },
  ...{ paid: 6, cancelled: 1, chargeback: 0, outstanding: 3 },
};
const euros = (value: string) => ({ currency: "EUR", value });

/** Answer with these rows and this invoice. Return the queries of the list, and the bodies that were sent. */
export function serve(rows: Schemas["InvoiceRow"][], stored: Invoice = invoice()) {
  const queries: URLSearchParams[] = [];
  const bodies: unknown[] = [];
  const state = { stored };
  server.use(
    ...oneCustomer({ profile: vera }),
    api.get("/customers/{customer_id}/tax", ({ response }) => response(200).json(tax())),
    api.get("/customers/{customer_id}/invoices", ({ request, response }) => {
      queries.push(new URL(request.url).searchParams);
      return response(200).json({ items: rows });
    }),
    api.get("/customers/{customer_id}/invoices/figures", ({ response }) =>
      response(200).json({
        counts: { ...counts, all: rows.length === 0 ? 0 : counts.all },
        sums: [
          {
            ...{ currency: "EUR", total: euros("1234.50"), outstanding: euros("363.00") },
            ...{ paid: euros("871.50"), credited: euros("0.00") },
          },
          {
            currency: "USD",
            total: { currency: "USD", value: "10.00" },
            outstanding: { currency: "USD", value: "0.00" },
            paid: { currency: "USD", value: "10.00" },
            credited: { currency: "USD", value: "0.00" },
          },
        ],
      }),
    ),
    api.get("/customers/{customer_id}/invoices/{invoice_id}", ({ response }) => response(200).json(state.stored)),
    api.post("/customers/{customer_id}/invoices", async ({ request, response }) => {
      bodies.push(await request.json());
      return response(201).json(state.stored);
    }),
    api.patch("/customers/{customer_id}/invoices/{invoice_id}", async ({ request, response }) => {
      const body = (await request.json()) as Partial<Schemas["InvoiceEdit"]>;
      bodies.push(body);
      const status = body.concept ? "concept" : state.stored.status;
      state.stored = { ...state.stored, version: state.stored.version + 1, status };
      return response(200).json(state.stored);
    }),
  );
  return { queries, bodies, state };
}
