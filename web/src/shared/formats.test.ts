// How times and names are written.
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  count,
  countryName,
  dateOf,
  figure,
  initials,
  isoDay,
  money,
  moneyParts,
  phoneNumber,
  relativeTime,
} from "./formats";

const now = Date.parse("2026-03-10T12:00:00Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe("how long ago", () => {
  it.each([
    [5, "now"],
    [90, "1 minute ago"],
    [2 * 3600, "2 hours ago"],
    [26 * 3600, "yesterday"],
    [3 * 86_400, "3 days ago"],
    [15 * 86_400, "2 weeks ago"],
    [400 * 86_400, "last year"],
  ])("%d seconds is “%s”", (seconds, words) => {
    expect(relativeTime(ago(seconds), "en", now)).toBe(words);
  });

  it("is in the member's language", () => {
    expect(relativeTime(ago(2 * 86_400), "nl", now)).toBe("eergisteren");
    expect(relativeTime(ago(2 * 3600), "es", now)).toBe("hace 2 horas");
  });
});

describe("a date", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ["en", ["nl-NL"], "10 Mar 2026"],
    ["en", ["en-US"], "Mar 10, 2026"],
    ["nl", ["en-US", "nl-BE"], "10 mrt 2026"],
    ["en", ["en-US@posix"], "10 Mar 2026"],
  ])("in %s for a browser that speaks %j is “%s”", (language, languages, words) => {
    vi.stubGlobal("navigator", { languages });
    expect(dateOf("2026-03-10T12:00:00Z", language)).toBe(words);
  });
});

describe("a figure", () => {
  it.each([
    ["6240", "en", 2, "6,240.00"],
    ["6240", "nl", 2, "6.240,00"],
    ["0.1234", "en", 2, "0.1234"],
    ["-1200.5", "nl", 0, "-1.200,5"],
    ["999999999.123456", "en", 0, "999,999,999.123456"],
  ])("%s in %s with %d decimals or more is %s", (value, language, decimals, written) => {
    expect(figure(value, language, decimals)).toBe(written);
  });
});

describe("initials", () => {
  it.each([
    ["Van Dijk Installaties B.V.", "VD"],
    ["Cher", "C"],
    ["@home & Söhne", "HS"],
    ["مؤسسة النور", "ما"],
    ["", ""],
  ])("of “%s” are “%s”", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe("a phone number", () => {
  it.each([
    ["+31207940801", "+31 20 794 0801"],
    ["+31612345678", "+31 6 1234 5678"],
    ["+32472345678", "+32 472 34 56 78"],
    ["+33612345678", "+33 6 12 34 56 78"],
    ["+34633123456", "+34 633 123 456"],
    ["+12125552368", "+1 212 555 2368"],
    ["+447400123458", "+44 740 012 3458"],
    ["+353871234567", "+353 87 123 4567"],
    ["+4512345678", "+45 1234 5678"],
    ["+3112345", "+31 12345"],
    ["112", "112"],
  ])("%s reads %s", (e164, written) => {
    expect(phoneNumber(e164)).toBe(written);
  });
});

describe("a list of many rows", () => {
  afterEach(() => vi.restoreAllMocks());

  it("makes each format once", () => {
    const row = (position: number) => {
      const price = { currency: "CHF", value: `${position}.50` };
      const names = [countryName("CH", "es"), isoDay(new Date(0)), count(position, "es"), figure("1.5", "es", 3)];
      return [...names, money(price, "es"), moneyParts(price, "es", true)];
    };
    row(0);
    const made = [vi.spyOn(Intl, "NumberFormat"), vi.spyOn(Intl, "DateTimeFormat"), vi.spyOn(Intl, "DisplayNames")];
    for (let position = 1; position < 10; position++) row(position);
    expect(made.map((format) => format.mock.calls.length)).toEqual([0, 0, 0]);
  });
});
