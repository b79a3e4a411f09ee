// The transactions of a customer: what Mollie reported, in its orders and filters, with links to what it was for.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { eur, vera } from "../../testing/payments";
import { lineWith, texts } from "../../testing/queries";
import { api, server } from "../../testing/server";

const path = `/customers/${vera.id}/transactions`;

function transaction(rest: Partial<Schemas["TransactionRow"]> = {}): Schemas["TransactionRow"] {
  return {
    id: "tr_7UhSN1zuXS",
    kind: "payment",
    mode: "live",
    status: "paid",
    amount: eur("49.00"),
    means: "ideal",
    of: null,
    payment_id: id("pay"),
    invoices: [{ id: id("inv"), number: "2026-0001", order_id: id("ord") }],
    invoice_count: 1,
    subscription_id: null,
    smart_link_id: null,
    reason: null,
    created_at: "2026-03-02T09:30:00Z",
    ...rest,
  };
}

function serve(rows: Schemas["TransactionRow"][]): URLSearchParams[] {
  const queries: URLSearchParams[] = [];
  server.use(
    ...oneCustomer({ profile: vera }),
    api.get("/customers/{customer_id}/transactions", ({ request, response }) => {
      queries.push(new URL(request.url).searchParams);
      return response(200).json({ items: rows });
    }),
  );
  return queries;
}

describe("the list of transactions", () => {
  it("has id, amount with currency, method, status and time", { tags: ["S116", "S117", "S118", "S119"] }, async () => {
    serve([transaction()]);
    await open(path);
    const row = await lineWith("row", "tr_7UhSN1zuXS");
    const cells = texts(within(row).getAllByRole("cell"));
    expect(texts(screen.getAllByRole("columnheader"))).toEqual(["Created", "Mollie id", "Amount", "Method", "Status"]);
    expect(cells.at(-3)).toMatch(/EUR.*49\.00/u);
    expect(cells.slice(-2)).toEqual(["iDEAL", "Paid"]);
    expect(within(row).getByText("2 Mar 2026, 09:30")).toHaveAttribute("datetime", "2026-03-02T09:30:00Z");
  });

  it("names and links what the transaction was for", { tags: ["S115"] }, async () => {
    serve([transaction({ invoice_count: 3 })]);
    await open(path);
    const row = within(await lineWith("row", "tr_7UhSN1zuXS"));
    const at = `/customers/${vera.id}`;
    expect(row.getByRole("link", { name: "Invoice 2026-0001" })).toHaveAttribute("href", `${at}/invoices/${id("inv")}`);
    expect(row.getByRole("link", { name: "Order" })).toHaveAttribute("href", `${at}/orders/${id("ord")}`);
    expect(row.getByRole("link", { name: "Payment" })).toHaveAttribute("href", `${at}/payments/${id("pay")}`);
    expect(row.getByText(/2 more/u)).toBeVisible();
  });

  it("explains the code of a bank, and shows one that it does not know", { tags: ["S116"] }, async () => {
    serve([
      transaction({ id: "chb_1", kind: "chargeback", status: "charged_back", reason: "MD06", mode: "test" }),
      transaction({ id: "tr_2", status: "failed", reason: "XX99" }),
    ]);
    await open(path);
    const chargeback = await lineWith("row", "chb_1");
    expect(chargeback).toHaveTextContent("Charged back");
    expect(chargeback).toHaveTextContent("MD06: the customer asked the bank for the money back");
    expect(chargeback).toHaveTextContent("Test");
    expect(await lineWith("row", "tr_2")).toHaveTextContent("XX99: ask your bank");
  });

  it("filters by kind, and sorts by amount", { tags: ["S115", "S117"] }, async () => {
    const queries = serve([transaction()]);
    const user = await open(path);
    await lineWith("row", "tr_7UhSN1zuXS");
    await user.click(screen.getByRole("button", { name: "Refunds" }));
    await user.click(await screen.findByRole("button", { name: /^Amount/u }));
    await waitFor(() => {
      expect(queries.at(-1)?.get("kind")).toBe("refund");
      expect(queries.at(-1)?.get("sort")).toMatch(/^-?amount$/u);
    });
  });

  it("shows what will be here before the first one", { tags: ["S115"] }, async () => {
    serve([]);
    await open(path);
    expect(await screen.findByText("No transactions yet")).toBeVisible();
  });
});
