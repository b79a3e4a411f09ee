// The body that an edit of the invoice settings sends, and the example of a number.
import { describe, expect, it } from "vitest";
import { merchant } from "../../testing/examples";
import { editOf, exampleOf, formOf } from "./invoiceForm";

describe("an edit of the invoice settings", () => {
  it("sends only what was changed, nested as the API has it", () => {
    const form = { ...formOf(merchant, "seller"), "address.city": " Utrecht ", "address.lines": "Kade 1\n\nUnit 2 " };
    expect(editOf(form, ["address.city", "address.lines"])).toEqual({
      address: { city: "Utrecht", lines: ["Kade 1", "Unit 2"] },
    });
    expect(editOf({ ...form, iban: " " }, ["iban"])).toEqual({ iban: null });
  });

  it("sends numbers and flags as such, and what is no number as it was typed", () => {
    const edit = editOf({ payment_term_days: "14", prices_include_vat: "true" }, [
      "payment_term_days",
      "prices_include_vat",
    ]);
    expect(edit).toEqual({ payment_term_days: 14, prices_include_vat: true });
    expect(editOf({ payment_term_days: "soon" }, ["payment_term_days"])).toEqual({ payment_term_days: "soon" });
  });

  it.each([
    [{}, "invoices", "2026-0001"],
    [{}, "credit_notes", "CN-2026-0001"],
    [{}, "orders", "ORD-0001"],
    [{ "number_series.orders.padding": "6", "number_series.orders.prefix": "B" }, "orders", "B000001"],
    [{ "number_series.orders.padding": "" }, "orders", "ORD-1"],
  ] as const)("shows how the numbers look: %j of %s are like %s", (changed, kind, example) => {
    expect(exampleOf({ ...formOf(merchant, "series"), ...changed }, kind, 2026)).toBe(example);
  });
});
