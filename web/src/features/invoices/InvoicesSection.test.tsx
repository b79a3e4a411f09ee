// The invoices of a customer: list, filters in the address, one invoice, and the form that saves while one types.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, invoice, invoiceRow, profile, tax } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, lineWith, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

type Invoice = Schemas["Invoice"];

const vera = profile();
const path = `/customers/${vera.id}/invoices`;
const counts = {
  ...{ all: 12, draft: 1, concept: 1, open: 1, pending: 0, unpaid: 2 },
  ...{ paid: 6, cancelled: 1, chargeback: 0, outstanding: 3 },
};
const euros = (value: string) => ({ currency: "EUR", value });

/** Answer with these rows and this invoice. Return the queries of the list, and the bodies that were sent. */
function serve(rows: Schemas["InvoiceRow"][], stored: Invoice = invoice()) {
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
          { currency: "EUR", total: euros("1234.50"), outstanding: euros("363.00"), paid: euros("871.50") },
          {
            currency: "USD",
            total: { currency: "USD", value: "10.00" },
            outstanding: { currency: "USD", value: "0.00" },
            paid: { currency: "USD", value: "10.00" },
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
      expect(await button("Edit Invoice 2026-0001", issued)).toHaveAccessibleDescription(/final/u);
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
      await waitFor(() => expect(window.location.pathname).toBe(`${path}/${id("inv")}/edit`), { timeout: 5000 });
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
  it(
    "shows lines, VAT with its rule, totals, and what cannot be edited any more",
    { tags: ["S230", "S97"] },
    async () => {
      serve([], invoice({ status: "open", number: "2026-0007", issued_on: "2026-01-05", due_on: "2026-02-04" }));
      await open(`${path}/${id("inv")}`);
      const sheet = await screen.findByRole("region", { name: "Invoice 2026-0007" });
      expect(sheet).toHaveTextContent("Boiler service");
      expect(sheet).toHaveTextContent("The customer’s tax class: Standard");
      expect(await within(sheet).findByText("Unpaid")).toBeInTheDocument();
      expect(await button("Edit", sheet)).toHaveAccessibleDescription(/Credit it/u);
      expect(within(sheet).queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();
    },
  );
});

describe("the acts on an invoice", () => {
  const concept = invoice({ status: "concept", version: 3 });
  const open_ = invoice({ status: "open", number: "2026-0007", issued_on: "2026-03-01", due_on: "2026-03-31" });

  it("say what a legal invoice lacks, and where to fill it in", { tags: ["S231"] }, async () => {
    serve([], concept);
    const missing = [
      { party: "seller" as const, field: "vat_number", problem: "Write the VAT number." },
      { party: "buyer" as const, field: "address", problem: "Write the address." },
    ];
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ response }) =>
        response(200).json({ dry_run: true, invoice: concept, missing, notices: ["no_verifactu"] }),
      ),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    const link = await screen.findByRole("link", { name: "VAT number of your company, in the settings" });
    expect(link).toHaveAttribute("href", "/settings?field=vat_number");
    expect(screen.getByText(/VeriFactu/u)).toBeInTheDocument();
    expect(await button("Issue invoice")).toHaveAttribute("aria-disabled", "true");
  });

  it("issue it with its effects in words", { tags: ["S231"] }, async () => {
    const { state } = serve([], concept);
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/issue", ({ request, response }) => {
        const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
        const issued = { ...open_, number: dry_run ? null : "2026-0007", version: 4 };
        if (!dry_run) state.stored = issued;
        return response(200).json({ dry_run, invoice: issued, missing: [], notices: [] });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Issue"));
    expect(await screen.findByText(/The customer owes €121.00/u)).toBeInTheDocument();
    await user.click(await button("Issue invoice"));
    expect(await screen.findByRole("region", { name: "Invoice 2026-0007" })).toBeInTheDocument();
  });

  it("credit quantities of lines, after a preview", { tags: ["S232"] }, async () => {
    serve([], open_);
    const bodies: unknown[] = [];
    const euro = (value: string) => ({ currency: "EUR", value });
    server.use(
      api.post("/customers/{customer_id}/invoices/{invoice_id}/credit", async ({ request, response }) => {
        bodies.push(await request.json());
        const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
        return response(200).json({
          dry_run,
          totals: { ...open_.totals, gross_total: euro("60.50"), vat_total: euro("10.50") },
          left: euro("60.50"),
          credit_note: null,
          invoice: open_,
        });
      }),
    );
    const user = await open(`${path}/${id("inv")}`);
    await user.click(await button("Credit"));
    await user.click(await screen.findByRole("radio", { name: "Some lines" }));
    await fill(user, screen.getByRole("textbox", { name: "Quantity to credit of Boiler service" }), "0.5");
    expect(await screen.findByText(/takes €60.50, of which €10.50 VAT/u)).toBeInTheDocument();
    await fill(user, screen.getByRole("textbox", { name: "Reason" }), "Half was not done");
    await user.click(await button("Issue credit note"));
    await waitFor(() =>
      expect(bodies.at(-1)).toEqual({
        kind: "lines",
        reason: "Half was not done",
        lines: [{ line_id: id("lin"), quantity: "0.5" }],
      }),
    );
  });

  it(
    "cancel the selected ones, and name those that are refused with the reason",
    { tags: ["S302", "S303"] },
    async () => {
      serve([invoiceRow(), invoiceRow({ id: id("inv", "B"), number: "2026-0002", status: "paid" })]);
      server.use(
        api.post("/customers/{customer_id}/invoices/cancel", ({ response }) =>
          response(200).json({
            results: [
              { id: id("inv"), invoice: { ...open_, status: "cancelled" } },
              { id: id("inv", "B"), code: "invoice_paid", message: "It is paid." },
            ],
          }),
        ),
      );
      const user = await open(path);
      await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
      expect(screen.getByText("2 selected")).toBeInTheDocument();
      await user.click(await button("Cancel selected"));
      await fill(user, await screen.findByRole("textbox", { name: "Reason" }), "Wrong customer");
      await user.click(await button("Cancel invoices"));
      await screen.findByText("1 invoice could not be cancelled:");
      const refused = await lineWith("listitem", "A paid invoice cannot be cancelled");
      expect(refused).toHaveTextContent("Invoice 2026-0002");
    },
  );
});
