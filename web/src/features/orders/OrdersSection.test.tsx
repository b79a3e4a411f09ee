// The orders of a customer: the list with its pills, one order with its acts, and why a customer takes no new one.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id, marieke, moment } from "../../testing/examples";
import { open } from "../../testing/open";
import { eur, order, path, row, serve, vera } from "../../testing/orders";
import { button, dialog, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

const refund = { amount: eur("1.00"), reason: "Late", at: moment, by: marieke };

describe("the list of orders", () => {
  it("has seven pills with counts, and each filters", { tags: ["S79", "S80"] }, async () => {
    const { queries } = serve([row()]);
    const user = await open(path);
    const pills = within(await screen.findByRole("group", { name: "Filter by status" }));
    await pills.findByRole("button", { name: "All 7" });
    expect(texts(pills.getAllByRole("button"))).toEqual([
      "All 7",
      "Pending 2",
      "Processing 1",
      "Completed 1",
      "Cancelled 1",
      "Refunded 1",
      "Failed 1",
    ]);
    await user.click(pills.getByRole("button", { name: "Failed 1" }));
    await waitFor(() => expect(queries.at(-1)?.get("status")).toBe("failed"));
    expect(window.location.search).toBe("?status=failed");
  });

  it("adds up each currency by itself", { tags: ["S85"] }, async () => {
    serve([row()]);
    await open(path);
    const counts = await screen.findByText("7 orders: 3 open, 1 completed");
    const [euros, yens] = within(counts.parentElement!).getAllByRole("listitem");
    expect(euros).toHaveTextContent("Total EUR 605.00Paid EUR 242.00Refunded EUR 121.00");
    expect(yens).toHaveTextContent("Total JPY 7,000Paid JPY 0");
  });

  it(
    "shows number or id, day, statuses and total, and opens the order",
    { tags: ["S81", "S82", "S83", "S84", "S85", "S86"] },
    async () => {
      serve([row({ status: "completed", payment: "paid" }), row({ id: id("ord", "B"), number: null })]);
      const user = await open(path);
      const [first, second] = (await screen.findAllByRole("row")).slice(1);
      expect(texts(within(first!).getAllByRole("cell"))).toEqual([
        "ORD-0001",
        "2 Mar 2026",
        "Completed",
        "Paid",
        "€121.00",
        "View",
      ]);
      expect(within(second!).getByRole("link", { name: id("ord", "B") })).toBeVisible();
      await user.click(within(first!).getByRole("button", { name: "View order ORD-0001" }));
      expect(await screen.findByRole("heading", { name: /Order ORD-0001/u })).toBeVisible();
      expect(window.location.pathname).toBe(`${path}/${id("ord")}`);
    },
  );

  it("sorts by every column, both ways, in the address", { tags: ["S87"] }, async () => {
    const { queries } = serve([row()]);
    const user = await open(path);
    for (const [label, key] of [
      ["Order #", "number"],
      ["Status", "status"],
      ["Payment", "payment"],
      ["Total", "total"],
    ] as const) {
      const head = await screen.findByRole("columnheader", { name: label });
      await user.click(within(head).getByRole("button"));
      await waitFor(() => expect(queries.at(-1)?.get("sort")).toBe(key));
      await user.click(within(head).getByRole("button"));
      await waitFor(() => expect(queries.at(-1)?.get("sort")).toBe(`-${key}`));
      expect(head).toHaveAttribute("aria-sort", "descending");
    }
    // The list begins with the newest, which is answered already.
    const head = screen.getByRole("columnheader", { name: "Date" });
    await user.click(within(head).getByRole("button"));
    await waitFor(() => expect(queries.at(-1)?.get("sort")).toBe("date"));
    expect(window.location.search).toBe("?sort=date");
    await user.click(within(head).getByRole("button"));
    expect(head).toHaveAttribute("aria-sort", "descending");
    expect(window.location.search).toBe("");
  });

  it.each([
    ["suspended", "owner", /suspended/u],
    ["archived", "owner", /archived/u],
    ["active", "read_only", /role/u],
  ] as const)("gives the reason why there is no new order: %s, %s", { tags: ["S29"] }, async (status, role, reason) => {
    serve([], order(), { ...vera, status });
    await open(path, { role });
    expect(await screen.findByText("No orders yet")).toBeVisible();
    for (const create of screen.getAllByRole("button", { name: "Create order" })) {
      expect(create).toHaveAccessibleDescription(reason);
    }
  });
});

describe("an order", () => {
  it("leads from the refund to the invoice, whose payment has the money", async () => {
    serve([], order({ status: "completed", payment: "paid", invoice_id: id("inv") }));
    const user = await open(`${path}/${id("ord")}`);
    await user.click(await button("Refund"));
    const link = within(await dialog("Refund")).getByRole("link", { name: "Open invoice" });
    expect(link).toHaveAttribute("href", `/customers/${vera.id}/invoices/${id("inv")}`);
  });

  it("refunds no more than what is left", async () => {
    serve([], order());
    const sent: unknown[] = [];
    server.use(
      api.post("/customers/{customer_id}/orders/{order_id}/refund", async ({ request, response }) => {
        sent.push(await request.json());
        return response(200).json(order({ version: 2, status: "refunded", payment: "refunded" }));
      }),
    );
    const user = await open(`${path}/${id("ord")}`);
    await user.click(await button("Refund"));
    const form = within(await dialog("Refund"));
    const amount = form.getByLabelText("Amount in EUR");
    expect(amount).toHaveValue("121.00");
    await user.clear(amount);
    await user.type(amount, "121.01");
    await user.type(form.getByLabelText("Reason"), "Returned");
    await user.click(form.getByRole("button", { name: "Refund" }));
    expect(amount).toBeInvalid();
    await user.clear(amount);
    await user.type(amount, "121");
    await user.click(form.getByRole("button", { name: "Refund" }));
    await waitFor(() => expect(sent).toEqual([{ amount: eur("121.00"), reason: "Returned" }]));
  });

  it.each([
    [order({ payment: "pending" }), ["Pending", "Processing", "Completed", "Failed"], ["Paid", "Pending", "Failed"]],
    [order({ status: "completed" }), ["Completed", "Processing"], ["Paid", "Pending", "Failed"]],
    [order({ status: "failed", refunds: [refund] }), ["Failed", "Pending", "Processing"], ["Paid"]],
  ])(
    "offers the statuses that can follow, and no payment but paid after a refund",
    { tags: ["S83", "S84"] },
    async (one, statuses, payments) => {
      serve([], one);
      const user = await open(`${path}/${id("ord")}`);
      await user.click(await button("Change status"));
      const form = within(await dialog("Change status"));
      const options = (label: string) => texts(within(form.getByLabelText(label)).getAllByRole("option"));
      expect(options("Status")).toEqual(statuses);
      expect(options("Payment")).toEqual(payments);
    },
  );

  it("tells its status from that of its payment, which can be the same word", async () => {
    serve([], order({ status: "pending", payment: "pending" }));
    await open(`${path}/${id("ord")}`);
    expect(await screen.findByText("Payment: Pending")).toBeVisible();
    expect(screen.getByText("Pending")).toBeVisible();
  });

  it("says why a paid order cannot be cancelled", async () => {
    serve([], order());
    await open(`${path}/${id("ord")}`);
    expect(await button("Cancel order")).toHaveAccessibleDescription(/Refund it instead/u);
  });

  it("that is not there leads back to the list", async () => {
    serve([]);
    server.use(
      api.get("/customers/{customer_id}/orders/{order_id}", ({ response }) =>
        response(404).json(refusal("order_not_found")),
      ),
    );
    await open(`${path}/${id("ord", "Z")}`);
    expect(await screen.findByText("There is no such order.")).toBeVisible();
  });
});
