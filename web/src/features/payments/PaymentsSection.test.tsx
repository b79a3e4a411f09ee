// The payments of a customer: the list in its orders and filters, and the dialog that records one.
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { id, invoiceRow } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { open } from "../../testing/open";
import { currencyFigures } from "../../testing/billing";
import { eur, moved, path, row, serve, serveRecording } from "../../testing/payments";
import { button, dialog, gone, lineWith, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

describe("the list of payments", () => {
  it("has date, amount, reference and status, with the origin", { tags: ["S319", "S320"] }, async () => {
    serve([
      row(),
      row({
        ...{ id: id("pay", "B"), origin: "automatic", means: "ideal", reference: null, status: "partly_refunded" },
        ...{ invoices: ["2026-0002", "2026-0003", "2026-0004"], settled: 5 },
      }),
    ]);
    const user = await open(path);
    const first = await lineWith("row", "RF18 2026 0001");
    expect(texts(screen.getAllByRole("columnheader"))).toEqual(["Date", "Amount", "Reference", "Status"]);
    expect(texts(within(first).getAllByRole("cell"))).toEqual([
      ...["2 Mar 2026", "€121.00", "RF18 2026 00012026-0001", "SucceededManual · Bank transfer"],
    ]);
    const second = await lineWith("row", "Automatic");
    expect(texts(within(second).getAllByRole("cell")).slice(2)).toEqual([
      ...["–2026-0002, 2026-0003, 2026-0004 and 2 more", "Partly refundedAutomatic · iDEAL"],
    ]);
    await user.click(within(first).getByRole("link", { name: "Payment of €121.00 on 2 Mar 2026" }));
    expect(window.location.pathname).toBe(`${path}/${id("pay")}`);
  });

  it("begins with what came in, in each currency", { tags: ["S319"] }, async () => {
    const dollars = { currency: "USD", value: "9.00" };
    serve([row()], undefined, [
      currencyFigures({ received: eur("150.00"), collected: eur("121.00"), credit: eur("29.00") }),
      currencyFigures({ currency: "GBP" }),
      currencyFigures({ currency: "USD", received: dollars, collected: dollars }),
    ]);
    await open(path);
    const panel = within(await screen.findByRole("region", { name: "Payments" }));
    const sums = (await panel.findAllByRole("listitem")).map((item) => item.textContent);
    expect(sums).toEqual([
      expect.stringMatching(/Received.*150\.00.*On invoices.*121\.00.*Credit.*29\.00/u),
      expect.stringMatching(/Received.*9\.00.*On invoices.*9\.00.*Credit.*0\.00/u),
    ]);
  });

  it("sorts by each column, both ways, in the address", { tags: ["S319"] }, async () => {
    const { queries } = serve([row()]);
    const user = await open(path);
    const table = within(await screen.findByRole("table"));
    for (const [label, sorts] of [
      ["Amount", ["amount", "-amount"]],
      ["Reference", ["reference", "-reference"]],
      ["Status", ["status", "-status"]],
      ["Date", ["date"]],
    ] as const) {
      const asked: (string | null | undefined)[] = [];
      for (const place of sorts.keys()) {
        const before = queries.length;
        await user.click(table.getByRole("button", { name: new RegExp(`^${label}`, "u") }));
        await waitFor(() => expect(queries.length, `${label}, click ${place + 1}`).toBeGreaterThan(before));
        asked.push(queries.at(-1)?.get("sort"));
      }
      expect(new Set(asked)).toEqual(new Set(sorts));
    }
    expect(window.location.search).toBe("?sort=date");
  });

  it("is filtered by origin and by day, in the address", { tags: ["S320"] }, async () => {
    const { queries } = serve([row()]);
    const user = await open(`${path}?date_from=2026-01-01&status=refunded`);
    await lineWith("row", "RF18 2026 0001");
    expect(Object.fromEntries(queries[0] ?? [])).toMatchObject({ date_from: "2026-01-01", status: "refunded" });
    await user.click(await button("Automatic"));
    await waitFor(() => expect(queries.at(-1)?.get("origin")).toBe("automatic"));
    expect(new URLSearchParams(window.location.search).get("origin")).toBe("automatic");
    await user.click(await button("Clear filters"));
    await waitFor(() => expect(window.location.search).toBe(""));
  });

  it("invites to record the first one, unless the member may not", { tags: ["S320"] }, async () => {
    serve([]);
    const user = await open(path);
    await user.click(await button("Record first payment"));
    expect(await dialog("Record payment")).toBeVisible();
  });

  it("is only read by a member who may not write", { tags: ["S320"] }, async () => {
    serve([]);
    await open(path, { role: "sales" });
    await screen.findByText("No payments yet");
    expect(screen.queryByRole("button", { name: "Record first payment" })).not.toBeInTheDocument();
    const record = await button("Record payment", await screen.findByRole("region", { name: "Payments" }));
    expect(record).toHaveAttribute("aria-disabled", "true");
  });
});

/** Open the dialog by its key. */
async function startRecording(): Promise<{ user: UserEvent; form: HTMLElement }> {
  const user = await open(path);
  await lineWith("row", "RF18 2026 0001");
  await user.keyboard("p");
  return { user, form: await dialog("Record payment") };
}

const amountIn = (form: HTMLElement) => within(form).getByRole("textbox", { name: "Amount" });

describe("recording a payment", () => {
  it("settles the oldest invoices first, and shows that before", { tags: ["S320"] }, async () => {
    serve([row()]);
    const sent = serveRecording(
      moved({
        invoices: [
          ...moved().invoices,
          { invoice_id: id("inv", "B"), number: "2026-0002", amount: eur("29"), left: eur("21"), status: "open" },
        ],
        warnings: [{ field: "reference", code: "reference_used", message: "Twice" }],
      }),
    );
    const { user, form } = await startRecording();
    expect(amountIn(form)).toHaveFocus();
    await fill(user, amountIn(form), "1.250,50");
    await fill(user, within(form).getByRole("textbox", { name: /^Reference/u }), "RF18");
    const effects = await within(form).findByRole("list", { name: "What this does" });
    expect(texts(within(effects).getAllByRole("listitem"))).toEqual([
      ...["2026-0001: €121.00, then paid in full", "2026-0002: €29.00, €21.00 left to pay"],
    ]);
    expect(within(form).getByText(/Another payment has this reference already/u)).toBeVisible();
    await user.keyboard("{Enter}");
    await gone(form);
    expect(await screen.findByText("Payment of €1,250.50 recorded")).toBeVisible();
    const recorded = sent.filter(({ dryRun }) => !dryRun);
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      body: { amount: eur("1250.50"), received_on: null, reference: "RF18", invoices: [], remainder: "oldest" },
    });
    expect(recorded[0]?.key).toBeTruthy();
    expect(sent.filter(({ dryRun }) => dryRun).every(({ key }) => key === null)).toBe(true);
    expect(Object.keys(localStorage).filter((name) => name.includes(".draft."))).toEqual([]);
  });

  it("settles the invoices that one ticks, and keeps the rest as credit", { tags: ["S320"] }, async () => {
    serve([row()]);
    const sent = serveRecording(moved({ credit: eur("29.00"), credit_balance: eur("40.00"), more_open: true }));
    const { user, form } = await startRecording();
    await fill(user, amountIn(form), "150");
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    await user.click(await button("Record payment", form));
    expect(within(form).getByText("Choose at least one invoice.")).toBeVisible();
    await within(form).findByRole("checkbox", { name: /2026-0002/u });
    expect(
      texts(
        within(form)
          .getAllByRole("checkbox")
          .map((box) => box.closest("label")!),
      ),
    ).toEqual([...["2026-0001 due on 1 Apr 2026€121.00", "2026-0002 due on 1 Apr 2026€50.00"]]);
    await user.click(within(form).getByRole("checkbox", { name: /2026-0002/u }));
    expect(await within(form).findByText(/^€29.00 becomes credit; the credit is then €40.00/u)).toBeVisible();
    expect(within(form).getByText(/More invoices are open than one payment settles/u)).toBeVisible();
    await user.click(await button("Record payment", form));
    await gone(form);
    expect(sent.find(({ dryRun }) => !dryRun)?.body).toMatchObject({
      invoices: [{ invoice_id: id("inv", "B") }],
      remainder: "credit",
    });
  });

  it("offers only the invoices in the currency of the payment", { tags: ["S320"] }, async () => {
    serve([row()]);
    serveRecording();
    const { user, form } = await startRecording();
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    await user.selectOptions(within(form).getByRole("combobox", { name: "Currency" }), "USD");
    expect(await within(form).findByRole("checkbox", { name: /2026-0003/u })).toBeVisible();
    expect(within(form).getAllByRole("checkbox")).toHaveLength(1);
  });

  it("shows that there are more invoices, loads them, and finds them by number", { tags: ["S320"] }, async () => {
    serve([row()]);
    const sent = serveRecording();
    server.use(
      api.get("/customers/{customer_id}/invoices", ({ request, response }) => {
        const { cursor, number } = Object.fromEntries(new URL(request.url).searchParams);
        const [first, second] = [invoiceRow(), invoiceRow({ id: id("inv", "B"), number: "2026-0002" })];
        if (number) return response(200).json({ items: [invoiceRow({ id: id("inv", "Z"), number })] });
        return response(200).json(cursor ? { items: [second] } : { items: [first], next_cursor: "more" });
      }),
    );
    const { user, form } = await startRecording();
    await fill(user, amountIn(form), "150");
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    expect(await within(form).findByText(/1 invoice is shown, the oldest first. There are more/u)).toBeVisible();
    await user.click(within(form).getByRole("checkbox", { name: /2026-0001/u }));
    await user.click(await button("Show more", form));
    expect(await within(form).findByRole("checkbox", { name: /2026-0002/u })).toBeVisible();
    expect(within(form).queryByText(/There are more/u)).not.toBeInTheDocument();
    await fill(user, within(form).getByRole("searchbox", { name: "Find by invoice number" }), "2026-0099");
    await user.keyboard("{Enter}");
    await user.click(await within(form).findByRole("checkbox", { name: /2026-0099/u }));
    await fill(user, within(form).getByRole("textbox", { name: "Amount for 2026-0099" }), "30");
    expect(within(form).getByRole("checkbox", { name: /2026-0001/u })).toBeChecked();
    await user.click(await button("Record payment", form));
    await gone(form);
    expect(sent.filter(({ dryRun }) => !dryRun).map(({ body }) => body.invoices)).toEqual([
      [{ invoice_id: id("inv") }, { invoice_id: id("inv", "Z"), amount: eur("30.00") }],
    ]);
  });

  it("shows an amount that is too much at its invoice", { tags: ["S320"] }, async () => {
    serve([row()]);
    const fields = [{ field: "invoices.0.amount", code: "too_much", problem: "Write at most 50.00 EUR." }];
    server.use(
      api.post("/customers/{customer_id}/payments", ({ response }) =>
        response(422).json(refusal("invalid_input", { fields })),
      ),
    );
    const { user, form } = await startRecording();
    await fill(user, amountIn(form), "150");
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    await user.click(await within(form).findByRole("checkbox", { name: /2026-0002/u }));
    const part = within(form).getByRole("textbox", { name: "Amount for 2026-0002" });
    await fill(user, part, "60");
    await waitFor(() => expect(part).toBeInvalid());
    expect(part).toHaveAccessibleDescription();
  });

  it("shows what is wrong with the amount, and what the API refuses, at the field", { tags: ["S320"] }, async () => {
    serve([row()]);
    server.use(
      api.post("/customers/{customer_id}/payments", ({ response }) =>
        response(422).json(
          refusal("invalid_input", {
            fields: [{ field: "received_on", code: "in_the_future", problem: "This day has not come yet." }],
          }),
        ),
      ),
    );
    const { user, form } = await startRecording();
    await fill(user, amountIn(form), "-5");
    await user.click(await button("Record payment", form));
    expect(amountIn(form)).toHaveAccessibleDescription("Write an amount or a quantity of more than zero.");
    await fill(user, amountIn(form), "5");
    const day = within(form).getByLabelText(/^Received on/u);
    await waitFor(() => expect(day).toHaveAccessibleDescription(/This day has not come yet/u));
    await user.click(await button("Record payment", form));
    await waitFor(() => expect(day).toHaveFocus());
    expect(form).toBeVisible();
  });

  it("records one payment though its answer was lost and the page reloaded", { tags: ["S320"] }, async () => {
    serve([row()]);
    const keys: (string | null)[] = [];
    server.use(
      api.post("/customers/{customer_id}/payments", ({ request }) => {
        if (!request.url.includes("dry_run")) keys.push(request.headers.get("idempotency-key"));
        return HttpResponse.error();
      }),
    );
    const lost = await startRecording();
    await fill(lost.user, amountIn(lost.form), "121");
    await lost.user.click(await button("Record payment", lost.form));
    expect(await within(lost.form).findByText(/cannot be reached/u)).toBeVisible();
    cleanup(); // a reload
    const sent = serveRecording();
    const { user, form } = await startRecording();
    expect(amountIn(form)).toHaveValue("121");
    await user.click(await button("Record payment", form));
    await gone(form);
    const repeated = sent.filter(({ dryRun }) => !dryRun).map(({ key }) => key);
    expect(new Set([...keys, ...repeated]).size).toBe(1);
  });

  it("keeps what was typed over a reload", { tags: ["S320"] }, async () => {
    serve([row()]);
    serveRecording();
    const { user, form } = await startRecording();
    await fill(user, amountIn(form), "12,3x");
    const kept = Object.entries(localStorage).find(([name]) => name.includes(".draft."));
    expect(kept?.[1]).toContain("12,3x");
    await user.click(await button("Cancel", form));
    await user.click(await button("Discard changes"));
    await gone(form);
    expect(Object.keys(localStorage).filter((name) => name.includes(".draft."))).toEqual([]);
  });
});
