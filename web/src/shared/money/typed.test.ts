// Typing numbers in each language's way.
import { describe, expect, it } from "vitest";
import { readMoney, readTyped, typedAmount, typedText } from "./typed";

describe("a typed number", () => {
  it.each([
    ["nl", "1.234,56", "1234.56"],
    ["nl", "1,234.56", "1234.56"],
    ["nl", "1 234,5", "1234.5"],
    ["nl", "1.234", "1234"],
    ["en", "1.234", "1.234"],
    ["en", "1,234", "1234"],
    ["nl", "1,234", "1.234"],
    ["es", "12.345,6", "12345.6"],
    ["es", "0.125", "0.125"],
    ["es", "1.234.567", "1234567"],
    ["en", "1234.5", "1234.5"],
    ["nl", "12,50", "12.5"],
    ["nl", "12.50", "12.5"],
    ["nl", "€ 12,50", "12.5"],
    ["nl", "12,50 EUR", "12.5"],
    ["en", "21 %", "21"],
    ["en", "-3", "-3"],
    ["en", "−3.50", "-3.5"],
    ["nl", ",5", "0.5"],
    ["nl", "5,", "5"],
    ["en", "-0", "0"],
    ["nl", "007", "7"],
    ["en", "1’234.50", "1234.5"],
    ["en", "1\u202f234,5", "1234.5"],
    ["en", "1.000000", "1"],
    ["en", "999999999.999999", "999999999.999999"],
  ])("in %s “%s” is %s", (language, typed, value) => {
    expect(readTyped(typed, language)).toEqual({ value });
  });

  it.each(["", "ten", "1,2,3", "1.00.00", "1.234.56", "1,23,4.5", "--5", "5-", "1e3", ".", "1.2,3.4", "12.34,5"])(
    "“%s” is none",
    (typed) => {
      expect(readTyped(typed, "nl")).toEqual({ problem: "notANumber" });
    },
  );

  it("has at most nine digits before the point and the decimals that are asked for", () => {
    expect(readTyped("1234567890", "en")).toEqual({ problem: "tooLarge" });
    expect(readTyped("0.1234567", "en")).toEqual({ problem: "tooManyDecimals" });
    expect(readTyped("1,005", "nl", 2)).toEqual({ problem: "tooManyDecimals" });
    expect(readTyped("12.50", "en", 1)).toEqual({ value: "12.5" });
    expect(readTyped("12.5", "en", 0)).toEqual({ problem: "tooManyDecimals" });
  });
});

describe("a typed total", () => {
  it("has the decimals of its currency, and up to thirteen digits with them", () => {
    expect(readMoney("12.345.678.901,5", "nl", "EUR")).toEqual({
      amount: { currency: "EUR", value: "12345678901.50" },
    });
    expect(readMoney("2,500.00", "en", "JPY")).toEqual({ amount: { currency: "JPY", value: "2500" } });
    expect(readMoney("9999999999999", "en", "JPY")).toEqual({ amount: { currency: "JPY", value: "9999999999999" } });
    expect(readMoney("123456789012", "en", "EUR")).toEqual({ problem: "tooLarge" });
    expect(readMoney("1.5", "en", "JPY")).toEqual({ problem: "tooManyDecimals" });
  });
});

describe("the text to start from", () => {
  it.each([
    ["en", "1000.5", "1000.50"],
    ["nl", "1000.5", "1000,50"],
    ["es", "1000", "1000,00"],
    ["nl", "0.195", "0,195"],
  ])("in %s, %s is “%s”", (language, value, text) => {
    expect(typedAmount(value, language, 2)).toBe(text);
    expect(readTyped(text, language)).toEqual({ value });
  });

  it("has no decimals that nobody typed", () => {
    expect(typedText("1.5", "nl")).toBe("1,5");
    expect(typedAmount("249", "nl", 0)).toBe("249");
  });
});
