// The invoices of a customer: list, filters in the address, one invoice, and the form that saves while one types.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id, invoice, invoiceRow } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { path, serve, vera } from "../../testing/invoices";
import { open } from "../../testing/open";
import { button, lineWith, texts, valueOf } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

describe("the list of invoices", () => {
  it("has nine pills in order with the counts of the figures", { tags: ["S91", "S88", "S89"] }, async () => {
    serve([invoiceRow()]);
    await open(path);
    const pills = within(await screen.findByRole("group", { name: "Status" })).getAllByRole("button");
    await waitFor(() =>
      expect(texts(pills)).toEqual([
        ...["All 12", "Draft 1", "Concept 1", "Open 1", "Pending 0", "Unpaid 3", "Paid 6", "Cancelled 1"],
        "Chargeback 0",
      ]),
    );
    expect(screen.getByText("12 invoices: 6 paid, 3 unpaid")).toBeInTheDocument();
    expect(screen.getByText((_, element) => element?.textContent === "Unpaid EUR\u00a0363.00")).toBeInTheDocument();
    expect(screen.getByText((_, element) => element?.textContent === "Total USD\u00a010.00")).toBeInTheDocument();
  });

  it(
    "has number, dates, amount, status and acts",
    { tags: ["S92", "S93", "S94", "S95", "S96", "S97", "S301"] },
    async () => {
      serve([
        invoiceRow({ status: "unpaid" }),
        invoiceRow({ id: id("inv", "B"), number: null, due_on: null, status: "draft", reference: "PO 7" }),
      ]);
      await open(path);
      const issued = await lineWith("row", "2026-0001");
      expect(texts(within(issued).getAllByRole("cell")).slice(1, 6)).toEqual([
        ...["2026-0001", "2 Mar 2026", "1 Apr 2026 overdue", "EUR\u00a0121.00", "Unpaid"],
      ]);
      expect(await button("Edit Invoice 2026-0001", issued)).not.toHaveAttribute("aria-disabled");
      const draft = await lineWith("row", "PO 7");
      expect(await button("Edit Invoice PO 7", draft)).not.toHaveAttribute("aria-disabled");
      expect(within(draft).getByRole("link")).toHaveAttribute("href", `${path}/${id("inv", "B")}`);
    },
  );

  it("is filtered and sorted by the address", { tags: ["S304", "S305", "S306", "S307", "S308", "S233"] }, async () => {
    const { queries } = serve([invoiceRow()]);
    const user = await open(
      `${path}?status=unpaid&sort=-due&number=2026&due_to=2026-05-01&total_from=10.5&currency=EUR`,
    );
    await lineWith("row", "2026-0001");
    expect(Object.fromEntries(queries[0] ?? [])).toMatchObject({
      status: "open,pending,unpaid,chargeback",
      sort: "-due",
      number: "2026",
      due_to: "2026-05-01",
      total_from: "10.5",
      currency: "EUR",
    });
    await user.click(await button("Refunded"));
    await waitFor(() => expect(queries.at(-1)?.get("credited")).toBe("true"));
    expect(new URLSearchParams(window.location.search).get("view")).toBe("refunded");
    await user.click(await button("Clear filters"));
    await waitFor(() => expect(window.location.search).toBe("?sort=-due"));
    await user.click(await button(/^Amount/u));
    await waitFor(() => expect(queries.at(-1)?.get("sort")).toMatch(/total$/u));
  });

  it("invites to make the first one", { tags: ["S99", "S98", "S293", "S27"] }, async () => {
    serve([]);
    const user = await open(path);
    await user.click(await screen.findByRole("link", { name: "Create first invoice" }));
    expect(await screen.findByRole("heading", { name: "New invoice" })).toBeInTheDocument();
    expect(within(screen.getByRole("main")).getByText("Vera Vermeulen")).toBeInTheDocument();
    expect(window.location.pathname).toBe(`${path}/new`);
  });
});

describe("the form of an invoice", () => {
  it(
    "saves while one types, goes on in the stored draft, and becomes a concept",
    { tags: ["S230", "S231"] },
    async () => {
      const { bodies } = serve([], invoice({ lines: [] }));
      const user = await open(`${path}/new`);
      await fill(user, await screen.findByRole("textbox", { name: "Description, line 1" }), "Boiler service");
      await fill(user, screen.getByRole("textbox", { name: "Unit price, line 1" }), "1,234.50");
      await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("inv")}/edit`));
      expect(bodies[0]).toMatchObject({ lines: [{ description: "Boiler service", unit_price: "1234.5" }] });
      expect(screen.getByRole("textbox", { name: "Description, line 1" })).toHaveValue("Boiler service");
      expect(await screen.findByText("Draft saved")).toBeInTheDocument();
      await user.click(await button("Save as concept"));
      await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("inv")}`));
      expect(bodies.at(-1)).toMatchObject({ concept: true });
      expect(Object.keys(localStorage).filter((key) => key.includes(".draft."))).toEqual([]);
    },
  );

  it("has after a reload what could not be sent yet", { tags: ["S231"] }, async () => {
    const { bodies } = serve([]);
    const user = await open(`${path}/${id("inv")}/edit`);
    await fill(user, await screen.findByRole("textbox", { name: "Quantity, line 1" }), "1,5x");
    await waitFor(() => expect(screen.getByText("Draft saved")).toBeInTheDocument());
    expect(bodies).toEqual([]);
    const kept = Object.entries(localStorage).find(([key]) => key.includes(".draft."));
    expect(kept?.[1]).toContain("1,5x");
  });

  it("lets one choose after somebody else saved meanwhile", { tags: ["S231"] }, async () => {
    serve([]);
    const current = invoice({ version: 5, reference: "Theirs" });
    server.use(
      api.patch("/customers/{customer_id}/invoices/{invoice_id}", ({ request, response }) =>
        request.headers.get("if-match") === '"5"'
          ? response(200).json({ ...current, version: 6, reference: "Mine" })
          : response(409).json(refusal("stale_version", { current })),
      ),
    );
    const user = await open(`${path}/${id("inv")}/edit`);
    await fill(user, await screen.findByRole("textbox", { name: /^Customer’s reference/u }), "Mine");
    await screen.findByText("Nothing that this form shows has changed.");
    await user.click(await button("Save mine anyway"));
    expect(await screen.findByText("Draft saved")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: /^Customer’s reference/u })).toHaveValue("Mine");
  });
});

describe("one invoice", () => {
  it("shows lines, VAT with its rule, totals, and cannot be deleted any more", { tags: ["S230", "S97"] }, async () => {
    serve(
      [],
      invoice({
        status: "open",
        number: "2026-0007",
        issued_on: "2026-01-05",
        due_on: "2026-02-04",
        order_id: id("ord"),
      }),
    );
    await open(`${path}/${id("inv")}`);
    const sheet = await screen.findByRole("region", { name: "Invoice 2026-0007" });
    expect(sheet).toHaveTextContent("Boiler service");
    expect(sheet).toHaveTextContent("The customer’s tax class: Standard");
    const order = within(sheet).getByRole("link", { name: "Open order" });
    expect(order).toHaveAttribute("href", `/customers/${vera.id}/orders/${id("ord")}`);
    expect(await within(sheet).findByText("Unpaid")).toBeInTheDocument();
    expect(within(sheet).queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();
  });

  it("shows what payments and credit have paid, and what is left", { tags: ["S230", "S320"] }, async () => {
    const euro = (value: string) => ({ currency: "EUR", value });
    serve(
      [],
      invoice({
        ...{ status: "open", number: "2026-0007", issued_on: "2026-01-05", due_on: "2026-02-04" },
        settlements: [
          { payment_id: id("pay"), amount: euro("100.00"), settled_on: "2026-01-09" },
          { payment_id: null, amount: euro("1.00"), settled_on: "2026-01-10" },
        ],
      }),
    );
    await open(`${path}/${id("inv")}`);
    const paid = within(await screen.findByRole("region", { name: "Paid" }));
    expect(texts(paid.getAllByRole("listitem"))).toEqual([
      ...["Payment9 Jan 2026€100.00", "Credit of the customer10 Jan 2026€1.00", "To pay€20.00"],
    ]);
    const link = paid.getByRole("link", { name: "Payment" });
    expect(link).toHaveAttribute("href", `/customers/${vera.id}/payments/${id("pay")}`);
    expect(valueOf(screen.getByRole("region", { name: "Invoice 2026-0007" }), "To pay")).toHaveTextContent("€20.00");
  });
});
