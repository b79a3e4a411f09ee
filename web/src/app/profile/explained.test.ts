// The link of an explained figure: the list on the page asks for what the explanation names, and for nothing else.
import { describe, expect, it } from "vitest";
import { listPath } from "../../features/billing/figures";
import * as invoices from "../../features/invoices/listState";
import * as payments from "../../features/payments/listState";
import type { Schemas } from "../../shared/api/types";

const addressOf = (shown_in: Schemas["ShownIn"], query: string) =>
  new URL(listPath("cst_1", { shown_in, query }), "https://klantkaart.example");

/** What the list that an explanation leads to asks the API for, in its own order. */
function asked(shown_in: Schemas["ShownIn"], query: string): Record<string, unknown> {
  const { pathname, searchParams } = addressOf(shown_in, query);
  return pathname === "/customers/cst_1/invoices"
    ? invoices.filterOf(invoices.invoiceList.read(searchParams))
    : payments.filterOf(payments.paymentList.read(searchParams));
}

const sorted = (statuses: unknown) => String(statuses).split(",").sort().join(",");
const sort = "-date";

describe("the list of an explained figure", () => {
  it.each([
    ["billed and settled", "status=open,pending,unpaid,paid,chargeback&currency=EUR"],
    ["credited", "status=open,pending,unpaid,paid,chargeback&currency=EUR&credited=true"],
    ["outstanding", "status=open,pending,unpaid,chargeback&currency=USD"],
    ["revenue", "status=paid&currency=EUR"],
    ["days to collect", "status=paid&currency=EUR&paid_from=2025-12-01&paid_to=2026-11-30"],
  ])("has the invoices that were counted: %s", { tags: ["S294", "S295", "S298", "S270", "S272"] }, (_, query) => {
    const { status, credited, ...others } = Object.fromEntries(new URLSearchParams(query));
    const filter = asked("invoices", query);
    expect({ ...filter, status: sorted(filter.status) }).toEqual({
      ...others,
      ...(credited && { credited: true }),
      status: sorted(status),
      sort,
    });
  });

  it("has the payments of the currency", { tags: ["S299", "S271"] }, () => {
    expect(asked("payments", "currency=EUR")).toEqual({ currency: "EUR", sort });
  });

  it("is the ledger of the credit in that currency, beside all payments", { tags: ["S296"] }, () => {
    expect(asked("credit", "currency=USD")).toEqual({ sort });
    const { searchParams } = addressOf("credit", "currency=USD");
    expect(payments.paymentList.read(searchParams).creditCurrency).toBe("USD");
  });
});
