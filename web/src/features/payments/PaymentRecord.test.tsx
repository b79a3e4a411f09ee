// The page of one payment: what it settles, edit, undo, refund, and undoing a refund.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { id } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { open } from "../../testing/open";
import { eur, moved, path, payment, refund, serve, vera } from "../../testing/payments";
import { button, dialog, gone, texts, valueOf } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";
import type { Schemas } from "../../shared/api/types";

const page = `${path}/${id("pay")}`;

const isDryRun = (request: Request) => new URL(request.url).searchParams.get("dry_run") === "true";

describe("the page of a payment", () => {
  it("has its facts and the ways to the invoices that it settles", { tags: ["S319", "S320"] }, async () => {
    serve([], payment({ origin: "automatic", means: "ideal" }));
    await open(page);
    const sheet = await screen.findByRole("region", { name: "Payment of €121.00" });
    expect(within(sheet).getByText("Succeeded")).toBeVisible();
    expect(valueOf(sheet, "Received on")).toHaveTextContent("2 Mar 2026");
    expect(valueOf(sheet, "Paid by")).toHaveTextContent("iDEAL");
    expect(valueOf(sheet, "Origin")).toHaveTextContent("Automatic");
    const settled = within(await screen.findByRole("region", { name: "Settles" }));
    expect(settled.getByRole("link", { name: "Invoice 2026-0001" })).toHaveAttribute(
      "href",
      `/customers/${vera.id}/invoices/${id("inv")}`,
    );
    expect(settled.getByRole("listitem")).toHaveTextContent("€121.00");
  });

  it("says where one is that there is not", { tags: ["S319"] }, async () => {
    serve([]);
    server.use(
      api.get("/customers/{customer_id}/payments/{payment_id}", ({ response }) =>
        response(404).json(refusal("payment_not_found")),
      ),
    );
    await open(page);
    expect(await screen.findByText("There is no such payment. It may have been undone.")).toBeVisible();
    expect(screen.getByRole("main")).toContainElement(screen.getAllByRole("link", { name: "All payments" })[0]!);
  });

  it("undoes the payment, and takes that back", { tags: ["S320"] }, async () => {
    serve([]);
    const asked: string[] = [];
    server.use(
      api.delete("/customers/{customer_id}/payments/{payment_id}", ({ request, response }) => {
        asked.push(`undo ${request.headers.get("if-match")}`);
        return response(204).empty();
      }),
      api.post("/customers/{customer_id}/payments/{payment_id}/restore", ({ response }) => {
        asked.push("restore");
        return response(200).json(moved({ payment: payment() }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Undo payment"));
    expect(await screen.findByText("Payment undone: its invoices are open again")).toBeVisible();
    expect(window.location.pathname).toBe(path);
    await user.click(await button("Undo"));
    expect(await screen.findByText("Payment recorded again")).toBeVisible();
    expect(asked).toEqual(['undo "1"', "restore"]);
  });

  it("says why the credit that it left keeps it from being undone", { tags: ["S320"] }, async () => {
    serve([]);
    server.use(
      api.delete("/customers/{customer_id}/payments/{payment_id}", ({ response }) =>
        response(409).json(refusal("credit_spent")),
      ),
    );
    const user = await open(page);
    await user.click(await button("Undo payment"));
    expect(await screen.findByText(/became credit that is used already/u)).toBeVisible();
  });
});

describe("editing a payment", () => {
  it("sends what changed, and shows before what that moves", { tags: ["S320"] }, async () => {
    const { state } = serve([]);
    const bodies: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/payments/{payment_id}", async ({ request, response }) => {
        const body = await request.json();
        const after = payment({ version: 2, amount: eur("100.00"), means: "cash" });
        if (!isDryRun(request)) {
          bodies.push(body);
          state.stored = after;
        }
        const invoices = [
          { ...moved().invoices[0]!, amount: eur("-21.00"), left: eur("21.00"), status: "open" as const },
        ];
        return response(200).json(moved({ payment: after, invoices }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Edit"));
    const form = await dialog("Edit payment");
    await fill(user, within(form).getByRole("textbox", { name: "Amount in EUR" }), "100");
    await user.selectOptions(within(form).getByRole("combobox", { name: "Paid by" }), "Cash");
    expect(await within(form).findByText("2026-0001: €21.00 taken back, €21.00 open again")).toBeVisible();
    await user.click(await button("Save", form));
    await gone(form);
    expect(bodies).toEqual([{ amount: eur("100.00"), means: "cash" }]);
    expect(await screen.findByRole("region", { name: "Payment of €100.00" })).toBeVisible();
  });

  it("settles other invoices, with an amount for each, and shows that before", { tags: ["S320"] }, async () => {
    serve([]);
    const bodies: { dryRun: boolean; body: unknown }[] = [];
    server.use(
      api.patch("/customers/{customer_id}/payments/{payment_id}", async ({ request, response }) => {
        bodies.push({ dryRun: isDryRun(request), body: await request.json() });
        const invoices = [{ ...moved().invoices[0]!, number: "2026-0002", amount: eur("50.00") }];
        return response(200).json(moved({ payment: payment({ version: 2 }), invoices }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Edit"));
    const form = await dialog("Edit payment");
    expect(within(form).getByRole("radio", { name: "The invoices that it settles now" })).toBeChecked();
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    const part = within(form).getByRole("textbox", { name: "Amount for 2026-0001" });
    expect(part).toHaveValue("121.00");
    await fill(user, part, "7x");
    await user.click(await within(form).findByRole("checkbox", { name: /2026-0002/u }));
    await user.click(await button("Save", form));
    expect(part).toBeInvalid();
    await fill(user, part, "71");
    expect(await within(form).findByText("2026-0002: €50.00, then paid in full")).toBeVisible();
    await user.click(await button("Save", form));
    await gone(form);
    const invoices = [{ invoice_id: id("inv"), amount: eur("71.00") }, { invoice_id: id("inv", "B") }];
    expect(bodies.at(-1)).toEqual({ dryRun: false, body: { invoices, remainder: "credit" } });
    expect(bodies.filter(({ dryRun }) => !dryRun)).toHaveLength(1);
  });

  it("keeps nothing but credit, where one wants no invoice", { tags: ["S320"] }, async () => {
    serve([]);
    const bodies: unknown[] = [];
    server.use(
      api.patch("/customers/{customer_id}/payments/{payment_id}", async ({ request, response }) => {
        if (!isDryRun(request)) bodies.push(await request.json());
        return response(200).json(moved({ payment: payment({ version: 2, allocations: [] }) }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Edit"));
    const form = await dialog("Edit payment");
    await user.click(within(form).getByRole("radio", { name: "No invoice: keep it as credit" }));
    await user.click(await button("Save", form));
    await gone(form);
    expect(bodies).toEqual([{ invoices: [], remainder: "credit" }]);
  });

  it("lets one choose after somebody else saved meanwhile", { tags: ["S320"] }, async () => {
    serve([]);
    const current = payment({ version: 5, reference: "Theirs" });
    server.use(
      api.patch("/customers/{customer_id}/payments/{payment_id}", ({ request, response }) =>
        request.headers.get("if-match") === '"5"'
          ? response(200).json(moved({ payment: payment({ version: 6, reference: "Mine" }) }))
          : response(409).json(refusal("stale_version", { current })),
      ),
    );
    const user = await open(page);
    await user.click(await button("Edit"));
    const form = await dialog("Edit payment");
    await fill(user, within(form).getByRole("textbox", { name: /^Reference/u }), "Mine");
    await user.click(await button("Save", form));
    expect(await within(form).findByText(/Theirs/u)).toBeVisible();
    await user.click(await button("Save mine anyway", form));
    await gone(form);
    expect(await screen.findByText("Payment saved")).toBeVisible();
  });

  it("leaves amount and day of a payment that was refunded", { tags: ["S320"] }, async () => {
    serve([], payment({ refunds: [refund()], status: "partly_refunded" }));
    const user = await open(page);
    expect(await button("Undo payment")).toHaveAccessibleDescription(/A part of this payment is refunded/u);
    await user.click(await button("Edit"));
    const form = await dialog("Edit payment");
    expect(within(form).getByRole("textbox", { name: "Amount in EUR" })).toHaveAttribute("readonly");
    expect(within(form).getByText(/so amount and day stay/u)).toBeVisible();
  });
});

describe("refunding a payment", () => {
  it("warns which invoices open again", { tags: ["S320"] }, async () => {
    const { state } = serve([]);
    const sent: { body: Schemas["RefundDraft"]; key: string | null }[] = [];
    server.use(
      api.post("/customers/{customer_id}/payments/{payment_id}/refunds", async ({ request, response }) => {
        const body = await request.json();
        const invoices = [
          { ...moved().invoices[0]!, amount: eur("-21.00"), left: eur("21.00"), status: "open" as const },
        ];
        if (!isDryRun(request)) {
          sent.push({ body, key: request.headers.get("idempotency-key") });
          state.stored = payment({ version: 2, status: "partly_refunded", refunds: [refund()] });
        }
        return response(201).json(moved({ invoices, payment: state.stored }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Refund"));
    const form = await dialog("Refund payment");
    const amount = within(form).getByRole("textbox", { name: "Amount in EUR" });
    expect(amount).toHaveValue("121.00");
    await fill(user, amount, "21");
    expect(await within(form).findByText("2026-0001: €21.00 taken back, €21.00 open again")).toBeVisible();
    await user.click(await button("Record refund", form));
    await gone(form);
    expect(sent).toMatchObject([{ body: { amount: eur("21.00"), refunded_on: null, means: "banktransfer" } }]);
    expect(sent[0]?.key).toBeTruthy();
    const refunds = within(await screen.findByRole("region", { name: "Refunds" }));
    expect(texts(refunds.getAllByRole("listitem"))).toEqual([
      ...["5 Mar 2026Bank transferUndo refund€21.00", "Left of the payment€100.00"],
    ]);
  });

  it.each(["Save mine anyway", "Take theirs"])("shows what somebody else changed, and can: %s", async (choice) => {
    const { state } = serve([]);
    const theirs = payment({ version: 5, amount: eur("90.00"), reference: "Theirs" });
    const sent: { version: string | null; body: Schemas["RefundDraft"] }[] = [];
    server.use(
      api.post("/customers/{customer_id}/payments/{payment_id}/refunds", async ({ request, response }) => {
        const version = request.headers.get("if-match");
        if (version !== '"5"') return response(409).json(refusal("stale_version", { current: theirs }));
        const body = await request.json();
        if (!isDryRun(request)) {
          sent.push({ version, body });
          state.stored = { ...theirs, version: 6 };
        }
        return response(201).json(moved({ payment: state.stored }));
      }),
    );
    const user = await open(page);
    await user.click(await button("Refund"));
    const form = await dialog("Refund payment");
    const amount = within(form).getByRole("textbox", { name: "Amount in EUR" });
    await fill(user, amount, "21");
    expect(await within(form).findByText(/Left of the payment.*€121.00.*€90.00/u)).toBeVisible();
    await user.click(await button(choice, form));
    if (choice === "Take theirs") {
      expect(amount).toHaveValue("90.00");
      await user.click(await button("Record refund", form));
    }
    await gone(form);
    const refunded = choice === "Take theirs" ? "90.00" : "21.00";
    expect(sent).toMatchObject([{ version: '"5"', body: { amount: eur(refunded) } }]);
  });

  it("refuses more than what is left, at the amount", { tags: ["S320"] }, async () => {
    serve([]);
    server.use(
      api.post("/customers/{customer_id}/payments/{payment_id}/refunds", ({ response }) =>
        response(422).json(
          refusal("invalid_input", { fields: [{ field: "amount", code: "more_than_left", problem: "Too much." }] }),
        ),
      ),
    );
    const user = await open(page);
    await user.click(await button("Refund"));
    const form = await dialog("Refund payment");
    const amount = within(form).getByRole("textbox", { name: "Amount in EUR" });
    await fill(user, amount, "500");
    await waitFor(() => expect(amount).toHaveAccessibleDescription(/This is more than what is left/u));
  });

  it("can be undone, after a question", { tags: ["S320"] }, async () => {
    const { state } = serve([], payment({ refunds: [refund()], status: "partly_refunded", version: 2 }));
    server.use(
      api.delete(
        "/customers/{customer_id}/payments/{payment_id}/refunds/{refund_id}",
        ({ params, request, response }) => {
          expect(params.refund_id).toBe(id("rfd"));
          expect(request.headers.get("if-match")).toBe('"2"');
          state.stored = payment({ version: 3 });
          return response(200).json(moved({ payment: state.stored }));
        },
      ),
    );
    const user = await open(page);
    await user.click(await button("Undo refund of €21.00"));
    const question = await screen.findByRole("alertdialog", { name: "Undo the refund of €21.00?" });
    await user.click(await button("Undo refund", question));
    expect(await screen.findByText("Refund of €21.00 undone")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("region", { name: "Refunds" })).not.toBeInTheDocument());
  });

  it("is unavailable once all of it was refunded", { tags: ["S320"] }, async () => {
    serve([], payment({ refunds: [refund({ amount: eur("121.00") })], status: "refunded" }));
    await open(page);
    expect(await button("Refund")).toHaveAccessibleDescription("This payment is refunded already.");
  });
});
