// The part of a form that invoices and orders share.
import { describe, expect, it } from "vitest";
import { invoice } from "../../testing/examples";
import { discountOf, sentField, typedDocument, writtenDocument } from "./documentForm";
import { blankLine } from "./lines";

describe("a document in a form", () => {
  it.each([
    ["a percentage", { percent: "12.5" }, "12,5"],
    ["an amount", { amount: { currency: "EUR", value: "2500.00" } }, "2500,00"],
    ["no discount", null, ""],
  ])("comes back as it was stored: %s", (_, discount, typed) => {
    const stored = { ...invoice(), discount };
    const values = typedDocument(stored, "nl");
    expect(values.discount).toBe(typed);
    expect(writtenDocument(values, "nl")).toMatchObject({ currency: "EUR", discount });
    expect(writtenDocument(values, "nl").lines.map(({ id }) => id)).toEqual(stored.lines.map(({ id }) => id));
  });

  it("has a line to write on though none is stored, which is not sent", () => {
    const values = typedDocument({ ...invoice(), lines: [] }, "nl");
    expect(values.lines).toHaveLength(1);
    expect(writtenDocument(values, "nl").lines).toEqual([]);
  });
});

describe("a discount", () => {
  const amount = (discount: string, currency: string) =>
    discountOf({ discountKind: "amount", discount, currency }, "en");

  it("of an amount has the digits of a total, and is never rounded to the currency", () => {
    expect(amount("1,000,000,000,000", "JPY")).toEqual({ amount: { currency: "JPY", value: "1000000000000" } });
    expect(amount("10.005", "EUR")).toBeNull();
    expect(amount("-5", "EUR")).toBeNull();
  });

  it("of a percentage is at most the whole", () => {
    const percent = (discount: string) => discountOf({ discountKind: "percent", discount, currency: "EUR" }, "en");
    expect(percent("100")).toEqual({ percent: "100" });
    expect(percent("100.1")).toBeNull();
    expect(percent("-1")).toBeNull();
    expect(percent("")).toBeNull();
  });
});

describe("a problem that the API found", () => {
  it("stands at the line that was sent, and never at a blank one before it", () => {
    const lines = [{ ...blankLine(), description: "One" }, blankLine(), { ...blankLine(), description: "Two" }];
    const sent = (place: string) => sentField({ lines }, place);
    expect(sent("lines.0.quantity")).toBe("lines.0.quantity");
    expect(sent("lines.1.quantity")).toBeNull();
    expect(sent("lines.2.quantity")).toBe("lines.1.quantity");
    expect(sent("discount.amount")).toBe("discount.amount");
  });
});
