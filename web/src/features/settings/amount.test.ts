// Typing amounts in each language's way.
import { describe, expect, it } from "vitest";
import { amountOf, amountText } from "./amount";

describe("a typed amount", () => {
  it.each([
    ["en", "1000", "1000"],
    ["en", "1,000.50", "1000.50"],
    ["en", "1000,5", "1000.5"],
    ["nl", "1.000,50", "1000.50"],
    ["nl", "1.234.567", "1234567"],
    ["nl", "1000.50", "1000.50"],
    ["nl", "2.5", "2.5"],
    ["es", "1.000", "1000"],
    ["es", " 12 345,67 ", "12345.67"],
  ])("in %s “%s” is %s", (language, typed, value) => {
    expect(amountOf(typed, language)).toBe(value);
  });

  it.each(["", "ten", "1,2,3", "-5", "1.00.00", "€ 5"])("“%s” is none", (typed) => {
    expect(amountOf(typed, "nl")).toBeNull();
  });
});

describe("the text to start from", () => {
  it.each([
    ["en", "1000.00"],
    ["nl", "1000,00"],
    ["es", "1000,00"],
  ])("in %s is “%s”", (language, text) => {
    expect(amountText("1000.00", language)).toBe(text);
    expect(amountOf(text, language)).toBe("1000.00");
  });
});
