// What is typed is compared without what a keyboard may lack.
import { expect, it } from "vitest";
import { plainText } from "./plainText";

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
