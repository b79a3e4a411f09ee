// Billing figures: the strip at the top of a profile, the sidebar's facts, the section, and the explanation of a figure.
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Profile, Schemas } from "../../shared/api/types";
import { billing, currencyBilling, currencyFigures } from "../../testing/billing";
import { merchant, profile } from "../../testing/examples";
import { oneCustomer } from "../../testing/handlers";
import { open } from "../../testing/open";
import { button, card, dialog, sidebarCard, texts, valueOf } from "../../testing/queries";
import { api, server } from "../../testing/server";

const vera = profile({ counts: { notes: 0, activity: 1, contacts: 0, addresses: 0, invoices: 12, orders: 3 } });
const path = `/customers/${vera.id}`;
const euros = (value: string) => ({ currency: "EUR", value });

function answer(figures: Schemas["Billing"]): void {
  server.use(api.get("/customers/{customer_id}/billing", ({ response }) => response(200).json(figures)));
}

/** Of the figures of a profile, those that a test is about. */
function withMoney(money: Partial<Profile["money"]>): void {
  server.use(...oneCustomer({ profile: { ...vera, money: { ...vera.money, ...money } } }));
}

const euroFigures = {
  billed: euros("1250.00"),
  collected: euros("1000.00"),
  outstanding: euros("250.00"),
  received: euros("1040.00"),
  credit: euros("40.00"),
  revenue: euros("1000.01"),
  days_to_collect: { weighted: "15.0", simple: "20.0", sample: 2 },
};
const inEuros = currencyFigures(euroFigures);
const billingInEuros = currencyBilling({
  ...euroFigures,
  months: [
    { month: "2026-02", revenue: euros("400.00") },
    { month: "2026-03", revenue: euros("600.01") },
  ],
});
const ofVera = billing({ currencies: [billingInEuros], tier: "vip", counts: { ...billing().counts, outstanding: 2 } });

beforeEach(() => server.use(...oneCustomer({ profile: vera })));

describe("the figures at the top of a profile", () => {
  const strip = () => screen.findByRole("region", { name: "Figures" });
  const labels = async () => {
    await within(await strip()).findByText("Total collected");
    return texts(within(await strip()).getAllByRole("term"));
  };

  it(
    "are six with the credit of the customer",
    { tags: ["S294", "S295", "S296", "S297", "S298", "S299", "S300"] },
    async () => {
      withMoney({ currencies: [inEuros] });
      await open(path, { settings: { features: { ...merchant.features, customer_credit: true } } });
      expect(await labels()).toEqual([
        "Billed & Collected",
        "Outstanding balance",
        "Customer credit",
        "Auto-resolved conversations",
        "Avg. days to collect",
        "Total collected",
      ]);
      const shown = (label: string, of: HTMLElement) => valueOf(of, label);
      expect(shown("Billed & Collected", await strip())).toHaveTextContent("€1,000.00 of €1,250.00");
      expect(shown("Outstanding balance", await strip())).toHaveTextContent("€250.00");
      expect(shown("Customer credit", await strip())).toHaveTextContent("€40.00");
      expect(shown("Auto-resolved conversations", await strip())).toHaveTextContent("0");
      expect(shown("Avg. days to collect", await strip())).toHaveTextContent("15.0 days");
      expect(shown("Total collected", await strip())).toHaveTextContent("€1,040.00");
    },
  );

  it("are five without it, and a dash where nothing was paid in full", { tags: ["S296", "S298", "S300"] }, async () => {
    withMoney({ currencies: [currencyFigures({ billed: euros("10.00"), outstanding: euros("10.00") })] });
    await open(path);
    expect(await labels()).toHaveLength(5);
    expect(valueOf(await strip(), "Avg. days to collect")).toHaveTextContent("—");
  });

  it("are none where nothing was billed or paid", { tags: ["S300"] }, async () => {
    await open(path);
    await sidebarCard("Customer details");
    expect(screen.queryByRole("region", { name: "Figures" })).toBeNull();
  });

  it("have a line for each currency, never added up, the base currency first", { tags: ["S294", "S295"] }, async () => {
    const dirhams = currencyFigures({ currency: "AED", outstanding: { currency: "AED", value: "100.00" } });
    withMoney({ currencies: [dirhams, inEuros] });
    await open(path);
    await labels();
    expect(valueOf(await strip(), "Outstanding balance")).toHaveTextContent(/EUR\s250\.00AED\s100\.00/u);
    expect(valueOf(await strip(), "Total collected")).not.toHaveTextContent("AED");
  });
});

describe("the facts in the sidebar", () => {
  it("have the tier with its rule, unpaid invoices and revenue", { tags: ["S19", "S22", "S23"] }, async () => {
    withMoney({ currencies: [inEuros], outstanding_invoices: 2, other_tier: "regular" });
    await open(path);
    const details = await sidebarCard("Customer details");
    expect(await within(details).findByText("VIP")).toBeVisible();
    expect(valueOf(details, "Customer type").firstElementChild?.firstElementChild).toHaveAccessibleDescription(
      /^VIP: more than €1,000.00/u,
    );
    expect(valueOf(details, "Unpaid invoices")).toHaveTextContent("2");
    expect(valueOf(details, "Total revenue")).toHaveTextContent("€1,000.01");
  });

  it("have no line of unpaid invoices where there are none", { tags: ["S21", "S22"] }, async () => {
    await open(path);
    const details = await sidebarCard("Customer details");
    expect(await within(details).findByText("New")).toBeVisible();
    expect(within(details).queryByText("Unpaid invoices")).toBeNull();
  });

  it.each([
    ["EUR", "1000.00", "Regular"],
    ["EUR", "1000.01", "VIP"],
    ["USD", "1000.01", "Regular"],
  ])(
    "have a tier by revenue strictly above the threshold: %s %s",
    { tags: ["S19", "S20"] },
    async (currency, value, tier) => {
      withMoney({ currencies: [currencyFigures({ currency, revenue: { currency, value } })], other_tier: "regular" });
      await open(path);
      expect(valueOf(await sidebarCard("Customer details"), "Customer type")).toHaveTextContent(tier);
    },
  );

  it("count what was paid in other currencies for the tier", { tags: ["S19"] }, async () => {
    withMoney({ currencies: [currencyFigures({ revenue: euros("541.28"), converted: euros("458.73") })] });
    await open(path);
    expect(valueOf(await sidebarCard("Customer details"), "Customer type")).toHaveTextContent("VIP");
  });

  it("count invoices, orders and subscriptions in three columns", { tags: ["S13", "S14", "S15", "S16"] }, async () => {
    await open(path);
    const overview = await sidebarCard("Overview");
    expect(valueOf(overview, "Total invoices")).toHaveTextContent("12");
    expect(valueOf(overview, "Total orders")).toHaveTextContent("3");
    expect(valueOf(overview, "Total subscriptions")).toHaveTextContent("0");
  });
});

describe("the billing section", () => {
  it(
    "has the figures, the revenue of each month and the age of what is open",
    { tags: ["S270", "S271", "S272"] },
    async () => {
      answer(ofVera);
      const bands = ["not_due", "1_30", "31_60", "61_90", "over_90"] as const;
      server.use(
        api.get("/customers/{customer_id}/billing/ageing", ({ response }) =>
          response(200).json({
            currencies: [
              {
                currency: "EUR",
                groups: bands.map((band) => ({
                  band,
                  number: band === "1_30" ? 2 : 0,
                  sum: euros(band === "1_30" ? "250.00" : "0.00"),
                })),
              },
            ],
            as_of: "2026-03-02",
          }),
        ),
      );
      await open(`${path}/billing`);
      const figures = await card("Billing");
      expect(valueOf(figures, "Total billed")).toHaveTextContent("€1,250.00");
      expect(valueOf(figures, "Total paid")).toHaveTextContent("€1,040.00");
      expect(valueOf(figures, "Outstanding balance")).toHaveTextContent("€250.00");
      const months = within(await card("Revenue by month")).getAllByRole("row");
      expect(texts(months)).toEqual(["February 2026€400.00", "March 2026€600.01"]);
      const ageing = await within(await card("Age of what is open")).findByRole("row", { name: /1–30 days/u });
      expect(ageing).toHaveTextContent("2€250.00");
    },
  );

  it("explains a figure, and leads to the rows that were counted", { tags: ["S272"] }, async () => {
    answer(ofVera);
    server.use(
      api.get("/customers/{customer_id}/billing/explanation", ({ response }) =>
        response(200).json({
          metric: "outstanding",
          formula: "balances",
          currency: "EUR",
          value: euros("250.00"),
          groups: [{ code: "unpaid", number: 2, sum: euros("250.00") }],
          converted: [],
          left_out: [{ reason: "draft", number: 3 }],
          shown_in: "invoices",
          query: "status=open,pending,unpaid,chargeback&currency=EUR",
          as_of: "2026-03-02",
        }),
      ),
    );
    const user = await open(`${path}/billing`);
    await user.click(await button("Explain: Outstanding balance", await card("Billing")));
    const explanation = await dialog("Outstanding balance");
    expect(await within(explanation).findByText("What is left to pay of each open invoice.")).toBeVisible();
    expect(within(explanation).getByRole("row", { name: /Unpaid/u })).toHaveTextContent("Unpaid2€250.00");
    expect(within(explanation).getByText("Drafts: 3")).toBeVisible();
    const address = new URL(within(explanation).getByRole<HTMLAnchorElement>("link", { name: "Show these rows" }).href);
    expect(address.pathname).toBe(`${path}/invoices`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      status: "open,pending,unpaid,chargeback",
      currency: "EUR",
    });
  });

  it("explains revenue with the rate of each amount of another currency", { tags: ["S23", "S272"] }, async () => {
    const inDollars = currencyBilling({ currency: "USD", revenue: { currency: "USD", value: "500.00" } });
    answer(billing({ currencies: [currencyBilling(), inDollars] }));
    server.use(
      api.get("/customers/{customer_id}/billing/explanation", ({ query, response }) => {
        const isBase = query.get("currency") === "EUR";
        const paid = { currency: "USD", value: "500.00" };
        return response(200).json({
          metric: "revenue",
          formula: "paid_in_full",
          currency: isBase ? "EUR" : "USD",
          value: isBase ? euros("0.00") : paid,
          groups: isBase ? [] : [{ code: "paid", number: 1, sum: paid }],
          converted: isBase
            ? [{ number: 1, sum: paid, converted: euros("458.72"), rate: "1.09", published_on: "2026-03-02" }]
            : [],
          left_out: isBase ? [{ reason: "no_exchange_rate", number: 2 }] : [],
          shown_in: "invoices",
          query: "status=paid",
          as_of: "2026-03-02",
        });
      }),
    );
    const user = await open(`${path}/billing`);
    await user.click(await button("Explain: Total revenue", await card("Billing")));
    const base = await within(await dialog("Total revenue")).findByRole("region", { name: "EUR" });
    expect(within(base).getByRole("row", { name: /USD/u })).toHaveTextContent(
      /500\.001 EUR = 1\.09 USD, ECB .*2026.*1€458\.72/u,
    );
    expect(within(base).getByText(/without an exchange rate of that day: 2/u)).toBeVisible();
  });
});
