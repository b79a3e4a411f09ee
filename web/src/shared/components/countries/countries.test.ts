// The countries that can be chosen, by their names in each language.
import { describe, expect, it } from "vitest";
import { bestFirst, countriesIn, matches } from "./countries";

const found = (language: string, typed: string) =>
  countriesIn(language)
    .filter((country) => matches(country, typed))
    .map(({ code }) => code);

describe("a country", () => {
  it.each([
    ["nl", "nederl", "NL"],
    ["es", "espana", "ES"],
    ["en", "NL", "NL"],
    ["en", "united k", "GB"],
    ["nl", "curacao", "CW"],
  ])("is found in %s by “%s”", (language, typed, code) => {
    expect(found(language, typed)).toContain(code);
  });

  it("comes first where its name begins like what is typed", () => {
    const codes = (typed: string) =>
      bestFirst(countriesIn("en"), typed)
        .filter((country) => matches(country, typed))
        .map(({ code }) => code);
    expect(codes("nether")).toEqual(["NL", "BQ"]);
    expect(codes("guinea")[0]).toBe("GN");
    expect(codes("")).toEqual(countriesIn("en").map(({ code }) => code));
  });

  it("is not found by the middle of a word", () => {
    expect(found("en", "etherlands")).toEqual([]);
  });

  it("is one that the API accepts: with a name, and once", () => {
    const codes = countriesIn("en").map(({ code }) => code);
    expect(new Set(codes).size).toBe(250);
    expect(countriesIn("es").every(({ code, name }) => name !== code)).toBe(true);
  });
});
