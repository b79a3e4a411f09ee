// The customer's credit on the payments tab: its balance and entries, and applying it to invoices.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { id, marieke, moment } from "../../testing/examples";
import { fill } from "../../testing/fill";
import { open } from "../../testing/open";
import { currencyFigures } from "../../testing/billing";
import { eur, moved, path, row, serve } from "../../testing/payments";
import { button, dialog, gone, lineWith, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";

type Entry = Schemas["CreditEntry"];

function entry(rest: Partial<Entry> = {}): Entry {
  return {
    id: id("cre"),
    reason: "payment",
    amount: eur("29.00"),
    balance: eur("29.00"),
    entered_on: "2026-03-02",
    subject: { type: "payment", id: id("pay"), label: "RF18" },
    created_at: moment,
    created_by: marieke,
    version: 1,
    ...rest,
  };
}

const applied = entry({
  ...{ id: id("cre", "B"), reason: "applied", amount: eur("-9.00"), balance: eur("20.00"), subject: null },
});

/** Answer the ledger, and the credit after its newest entries. Return the currencies that were asked for. */
function serveCredit(entries: Entry[], credits = creditsOf(entries)): (string | null)[] {
  serve([row()], undefined, credits);
  const asked: (string | null)[] = [];
  server.use(
    api.get("/customers/{customer_id}/credit", ({ request, response }) => {
      const currency = new URL(request.url).searchParams.get("currency");
      asked.push(currency);
      const items = entries.filter(({ amount }) => !currency || amount.currency === currency);
      return response(200).json({ items });
    }),
  );
  return asked;
}

function creditsOf(entries: Entry[]) {
  const newest = new Map(entries.toReversed().map(({ balance }) => [balance.currency, balance]));
  const credits = [...newest].map(([currency, credit]) => currencyFigures({ currency, credit }));
  return credits.sort((one, other) => one.currency.localeCompare(other.currency));
}

const panel = () => screen.findByRole("region", { name: "Credit" });

describe("the credit of a customer", () => {
  it("has its balance, and the balance after each entry", { tags: ["S320"] }, async () => {
    serveCredit([applied, entry()]);
    const user = await open(path);
    const credit = await panel();
    expect(within(credit).getByText((_, element) => element?.textContent === "Credit €20.00")).toBeVisible();
    const rows = (await within(credit).findAllByRole("row")).slice(1);
    expect(rows.map((line) => texts(within(line).getAllByRole("cell")))).toEqual([
      ["2 Mar 2026", "Applied to invoices", "-€9.00", "€20.00"],
      ["2 Mar 2026", "Left over from a paymentRF18", "€29.00", "€29.00"],
    ]);
    await user.click(within(credit).getByRole("link", { name: "RF18" }));
    expect(window.location.pathname).toBe(`${path}/${id("pay")}`);
  });

  it("is shown for each currency by itself", { tags: ["S320"] }, async () => {
    const dollars = (value: string) => ({ currency: "USD", value });
    const asked = serveCredit([
      entry(),
      entry({ id: id("cre", "B"), amount: dollars("7.00"), balance: dollars("7.00"), subject: null }),
    ]);
    const user = await open(path);
    const credit = await panel();
    await waitFor(() => expect(asked.at(-1)).toBe("EUR"));
    await user.click(within(credit).getByRole("radio", { name: "USD" }));
    expect(await within(credit).findByText((_, element) => element?.textContent === "Credit US$7.00")).toBeVisible();
    expect(await within(credit).findAllByRole("row")).toHaveLength(2);
  });

  it("has the currencies of the figures, whatever the newest entries are in", { tags: ["S320"] }, async () => {
    const dollars = { currency: "USD", value: "7.00" };
    const asked = serveCredit(
      [entry()],
      [...creditsOf([entry()]), currencyFigures({ currency: "USD", credit: dollars })],
    );
    const user = await open(path);
    const credit = await panel();
    await user.click(within(credit).getByRole("radio", { name: "USD" }));
    expect(await within(credit).findByText((_, element) => element?.textContent === "Credit US$7.00")).toBeVisible();
    await waitFor(() => expect(asked.at(-1)).toBe("USD"));
  });

  it("is that of the currency in the address, whichever its last entries are in", { tags: ["S296"] }, async () => {
    const asked = serveCredit([entry()]);
    await open(`${path}?credit=USD`);
    expect(within(await panel()).getByRole("radio", { name: "USD" })).toBeChecked();
    await waitFor(() => expect(asked).toContain("USD"));
    expect(await within(await panel()).findAllByRole("row")).toHaveLength(1);
  });

  it("keeps the chosen currency in the address", { tags: ["S320"] }, async () => {
    serveCredit([entry(), entry({ id: id("cre", "B"), amount: { currency: "USD", value: "7.00" } })]);
    const user = await open(`${path}?origin=manual`);
    await user.click(await within(await panel()).findByRole("radio", { name: "USD" }));
    expect(window.location.search).toBe("?origin=manual&credit=USD");
  });

  it("is not there for a customer who never had any", { tags: ["S320"] }, async () => {
    serveCredit([]);
    await open(path);
    await lineWith("row", "RF18 2026 0001");
    expect(screen.queryByRole("region", { name: "Credit" })).not.toBeInTheDocument();
  });

  it("is applied to the oldest invoices or to chosen ones, with a preview", { tags: ["S320"] }, async () => {
    serveCredit([entry()]);
    const sent: { dryRun: boolean; body: Schemas["CreditApplication"] }[] = [];
    server.use(
      api.post("/customers/{customer_id}/credit/apply", async ({ request, response }) => {
        const dryRun = new URL(request.url).searchParams.get("dry_run") === "true";
        sent.push({ dryRun, body: await request.json() });
        const invoices = [{ ...moved().invoices[0]!, amount: eur("10.00"), left: eur("111.00") }];
        return response(200).json(moved({ invoices, credit: eur("-10.00"), credit_balance: eur("19.00") }));
      }),
    );
    const user = await open(path);
    await user.click(await button("Apply credit", await panel()));
    const form = await dialog("Apply credit");
    expect(await within(form).findByText("2026-0001: €10.00, €111.00 left to pay")).toBeVisible();
    expect(within(form).getByText(/€10.00 is taken from the credit; the credit is then €19.00/u)).toBeVisible();
    expect(sent[0]).toEqual({ dryRun: true, body: { currency: "EUR", amount: null, invoices: [] } });
    await fill(user, within(form).getByRole("textbox", { name: /^Amount in EUR/u }), "10");
    await user.click(within(form).getByRole("radio", { name: "Invoices that I choose" }));
    await user.click(await within(form).findByRole("checkbox", { name: /2026-0001/u }));
    await user.click(await button("Apply credit", form));
    await gone(form);
    expect(await screen.findByText("€10.00 of credit applied")).toBeVisible();
    expect(sent.filter(({ dryRun }) => !dryRun)).toEqual([
      { dryRun: false, body: { currency: "EUR", amount: eur("10.00"), invoices: [{ invoice_id: id("inv") }] } },
    ]);
  });

  it("refuses more than there is, at the amount", { tags: ["S320"] }, async () => {
    serveCredit([entry()]);
    server.use(
      api.post("/customers/{customer_id}/credit/apply", ({ response }) =>
        response(422).json(
          refusal("invalid_input", { fields: [{ field: "amount", code: "more_than_credit", problem: "Less." }] }),
        ),
      ),
    );
    const user = await open(path);
    await user.click(await button("Apply credit", await panel()));
    const form = await dialog("Apply credit");
    const amount = within(form).getByRole("textbox", { name: /^Amount in EUR/u });
    await fill(user, amount, "99");
    await waitFor(() => expect(amount).toHaveAccessibleDescription(/more than the customer's credit/u));
  });
});
