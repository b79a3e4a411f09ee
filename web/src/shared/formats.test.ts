// How times and names are written.
import { afterEach, describe, expect, it, vi } from "vitest";
import { dateOf, initials, relativeTime } from "./formats";

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

  it("is said in the member's language", () => {
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
