// The body that an edit of the invoice settings sends, the form of a field, and the next number.
import { describe, expect, it } from "vitest";
import { merchant } from "../../testing/examples";
import { editOf, formOf, nextNumber, placeOf } from "./invoiceForm";

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
    [{}, "orders", "ORD-0043"],
    [{ "number_series.invoices.restart_yearly": "false" }, "invoices", "2026-0012"],
    [{ "number_series.orders.padding": "6", "number_series.orders.prefix": "B" }, "orders", "B000043"],
    [{ "number_series.orders.padding": "" }, "orders", "ORD-43"],
  ] as const)("shows the next number: %j of %s is %s", (changed, kind, number) => {
    const next = { restarting: 1, continuing: 12, without_year: 43 };
    expect(nextNumber({ ...formOf(merchant, "series"), ...changed }, kind, next, 2026)).toBe(number);
  });

  it("is opened at the field that a link names, if there is one", () => {
    expect(placeOf("iban")).toEqual({ part: "seller", at: "iban" });
    expect(placeOf("footer.nl")).toEqual({ part: "terms", at: "footer.nl" });
    expect([placeOf("name"), placeOf(null)]).toEqual([null, null]);
  });
});
