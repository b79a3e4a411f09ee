// What the form of a payment takes as its amount.
import { describe, expect, it } from "vitest";
import { readPaid } from "./paymentForm";

describe("the amount of a payment", () => {
  it.each([
    ["9.999.999.999,99", "EUR", { amount: { value: "9999999999.99", currency: "EUR" } }],
    ["10.000.000.000,00", "EUR", { problem: "tooLarge" }],
    ["999.999.999.999", "JPY", { amount: { value: "999999999999", currency: "JPY" } }],
    ["1.000.000.000.000", "JPY", { problem: "tooLarge" }],
    ["0,00", "EUR", { problem: "notPositive" }],
    ["-1", "EUR", { problem: "notPositive" }],
  ])("reads %s %s within the limits of the API", { tags: ["S320"] }, (typed, currency, expected) => {
    expect(readPaid(typed, "nl", currency)).toEqual(expected);
  });
});
