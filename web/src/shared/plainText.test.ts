// What is typed is compared without what a keyboard may lack.
import { expect, it } from "vitest";
import { plainText, unified } from "./plainText";

it.each([
  ["Óptica", "optica"],
  ["O’Brien", "o'brien"],
  ["O\u00b4Brien", "o'brien"],
  ["T\u2011Mobile", "t-mobile"],
  ["Vaste\u00a0 klant", "vaste klant"],
  ["Zicht\u061cloos", "zichtloos"],
])("compares %s as %s", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

it.each([
  ["O’Brien", "o'brien"],
  ["24–7", "24-7"],
  ["24−7", "24-7"],
  ["„De Zon”", '"de zon"'],
  ["STRASSE", "straße"],
  ["Zicht\u200bloos\u034f", "zichtloos"],
  ["ＡＢ　C", "ab c"],
])("takes %s and %s for one name", (name, other) => {
  expect(unified(name)).toBe(unified(other));
});

it("keeps accents apart in names", () => {
  expect(unified("Café")).not.toBe(unified("Cafe"));
});
