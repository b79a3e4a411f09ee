// The statement of account: its forms, sums and age, what it is asked for, its files, and how a refusal is shown.
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/types";
import { currencyFigures } from "../../testing/billing";
import { id, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, texts } from "../../testing/queries";
import { api, refusal, server } from "../../testing/server";
import { eur, statement } from "../../testing/statements";

const vera = profile();
const path = `/customers/${vera.id}/statement`;

const item = {
  invoice_id: id("inv"),
  number: "2026-0001",
  issued_on: "2026-06-01",
  due_on: "2026-06-15",
  total: eur("100.00"),
  balance: eur("45.00"),
  days_past_due: 15,
};

let stored: Schemas["Statement"];
let asked: Record<string, string>[];
let exported: unknown[];

beforeEach(() => {
  stored = statement();
  asked = [];
  exported = [];
  server.use(
    ...oneCustomer({ profile: vera }),
    api.get("/customers/{customer_id}/statement", ({ request, response }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams);
      asked.push(query);
      if (query.from === "2099-01-01") {
        const [field, code] = query.to ? ["to", "invalid_period"] : ["from", "in_the_future"];
        return response(422).json(refusal("invalid_input", { fields: [{ field, code, problem: "Another day." }] }));
      }
      const isLedger = query.form !== "open_items";
      return response(200).json(isLedger ? stored : { ...stored, form: "open_items", entries: [], open_items: [item] });
    }),
    api.post("/customers/{customer_id}/statement/export", async ({ request, response }) => {
      exported.push(await request.json());
      return response(200).text("number\r\n2026-0001\r\n");
    }),
  );
});

const rows = async () =>
  texts(
    within(await card("Statement"))
      .getAllByRole("row")
      .slice(1),
  );

describe("the statement of account", { tags: ["S272"] }, () => {
  it.each([
    ["en", "Statement", "Invoice 2026-0001", "Closing balance"],
    ["nl", "Rekeningoverzicht", "Factuur 2026-0001", "Eindsaldo"],
    ["es", "Estado de cuenta", "Factura 2026-0001", "Saldo final"],
  ] as const)("has its words in the member’s language: %s", async (language, title, entry, closing) => {
    await open(path, { language });
    const section = within(await card(title));
    expect(await section.findByRole("link", { name: entry })).toHaveAttribute(
      "href",
      `/customers/${vera.id}/invoices/${id("inv")}`,
    );
    expect(section.getByText(closing)).toBeInTheDocument();
    expect((await card(title)).textContent).not.toMatch(/statement\.|_/u);
  });

  it("is a ledger with a running balance, its sums and the age of what is open", async () => {
    await open(path);
    await screen.findByRole("link", { name: "Credit note CN-1 for 2026-0001" });
    const shown = await rows();
    expect(shown).toHaveLength(4);
    expect(shown.map((row) => /€[\d.]+$/u.exec(row ?? "")?.[0])).toEqual(["€100.00", "€70.00", "€50.00", "€45.00"]);
    const age = within(screen.getByRole("region", { name: /^Open on 30 Jun 2026/u }));
    expect(age.getByText("1–30 days late").nextElementSibling).toHaveTextContent("€45.00");
  });

  it("shows open invoices with their days past due, and keeps the choice in the address", async () => {
    const user = await open(path);
    await user.click(await screen.findByRole("radio", { name: "Open invoices" }));
    await waitFor(async () => expect((await rows())[0]).toMatch(/2026-0001.*15.*€100\.00.*€45\.00/u));
    expect(window.location.search).toBe("?form=open_items");
    expect(asked.at(-1)).toEqual({ form: "open_items" });
  });

  it("asks for the range that is chosen, and shows a refusal at its field", async () => {
    await open(path);
    fireEvent.change(await screen.findByLabelText("Until"), { target: { value: "2026-06-30" } });
    await waitFor(() => expect(asked.at(-1)).toEqual({ form: "ledger", to: "2026-06-30" }));
    fireEvent.change(screen.getByLabelText("From"), { target: { value: "2099-01-01" } });
    await waitFor(() => expect(screen.getByLabelText("Until")).toBeInvalid());
    expect(screen.getByLabelText("Until")).toHaveAccessibleDescription(
      "The last day is before the first. Choose that day or a later one.",
    );
    fireEvent.change(screen.getByLabelText("Until"), { target: { value: "" } });
    await waitFor(() => expect(screen.getByLabelText("From")).toBeInvalid());
    expect(screen.getByLabelText("From")).toHaveAccessibleDescription(
      "This day has not come yet. Choose today or an earlier day.",
    );
    expect(within(await card("Statement")).queryByRole("table")).toBeNull();
  });

  it("asks for a day once its year is typed, and at once when the field is left", async () => {
    await open(path);
    const first = await screen.findByLabelText("From");
    for (const year of ["0002", "0020", "0202", "2026"])
      fireEvent.change(first, { target: { value: `${year}-03-01` } });
    fireEvent.blur(first);
    await waitFor(() => expect(window.location.search).toBe("?from=2026-03-01"));
    const days = () => asked.map(({ from }) => from).filter(Boolean);
    await waitFor(() => expect(days()).toEqual(["2026-03-01"]));
  });

  it("has a choice of currency where there are several", async () => {
    stored = statement({ currencies: ["EUR", "USD"] });
    const user = await open(path);
    await user.selectOptions(await screen.findByLabelText("Currency"), "USD");
    await waitFor(() => expect(asked.at(-1)).toEqual({ form: "ledger", currency: "USD" }));
  });

  it("names the credit of the customer in its currency, which is no part of it", async () => {
    const currencies = [currencyFigures({ credit: eur("50.00") }), currencyFigures({ currency: "USD" })];
    server.use(...oneCustomer({ profile: { ...vera, money: { ...vera.money, currencies } } }));
    await open(path);
    expect(await screen.findByText(/This customer has €50\.00 credit/u)).toBeVisible();
    cleanup();
    stored = statement({ currency: "USD" });
    await open(`${path}?currency=USD`);
    expect(await screen.findByText("Opening balance")).toBeVisible();
    expect(screen.queryByText(/credit\. It counts/u)).toBeNull();
  });

  it("says how much of a long statement it leaves out, and when there is nothing", async () => {
    stored = statement({ left_out: 12, entries: [] });
    await open(path);
    expect(await screen.findByText(/^12 earlier entries are left out/u)).toBeVisible();
    expect(screen.getByText("No entries in this range")).toBeVisible();
  });

  it("exports what is shown as CSV, and prints it as PDF", async () => {
    const saved: string[] = [];
    URL.createObjectURL = () => "blob:statement";
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    server.use(
      api.post("/customers/{customer_id}/statement/pdf", async ({ request, response }) => {
        exported.push(await request.json());
        return response(200).json({ name: "statement-C-1.pdf", content: btoa("%PDF"), left_out: 0 });
      }),
    );
    const user = await open(`${path}?form=open_items&to=2026-06-30`);
    await user.click(await button("Download CSV"));
    await waitFor(() => expect(saved).toEqual(["statement-2026-06-30.csv"]));
    await user.click(await button("Download PDF"));
    await waitFor(() => expect(saved.at(-1)).toBe("statement-C-1.pdf"));
    const shown = { form: "open_items", to: "2026-06-30" };
    expect(exported).toEqual([{ ...shown, separator: "comma" }, shown]);
  });

  it("copies the link with which the customer pays everything in the currency that is shown", async () => {
    const wanted: unknown[] = [];
    server.use(
      api.post("/customers/{customer_id}/pay-link", async ({ request, response }) => {
        wanted.push(await request.json());
        return response(200).json({ token: "a".repeat(22) });
      }),
    );
    stored = statement({ currency: "USD" });
    const user = await open(path);
    await user.click(await button("Copy link to pay all"));
    expect(await screen.findByText("Link copied: whoever has it can pay all open invoices")).toBeVisible();
    expect(wanted).toEqual([{ currency: "USD" }]);
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/pay/${"a".repeat(22)}`);
  });

  it("offers no link where nothing is open", async () => {
    stored = statement({ closing: eur("0.00") });
    await open(path);
    expect(await button("Copy link to pay all")).toHaveAccessibleDescription("Nothing is open");
  });
});
