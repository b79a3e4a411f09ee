// The addresses of a mail as members type them, and as mail programs copy them.
import { expect, it } from "vitest";
import { addressesOf } from "./form";

it.each([
  ["a@x.nl, b@x.nl;c@x.nl d@x.nl\ne@x.nl", ["a@x.nl", "b@x.nl", "c@x.nl", "d@x.nl", "e@x.nl"]],
  ["Bea Boek <bea@x.nl>", ["bea@x.nl"]],
  ['"Boek, Bea" <bea@x.nl>; Kees <kees@x.nl>', ["bea@x.nl", "kees@x.nl"]],
  ["a@x.nl, Bea <bea@x.nl>, c@x.nl", ["a@x.nl", "bea@x.nl", "c@x.nl"]],
  ["<bea@x.nl>", ["bea@x.nl"]],
  ["Bea <bea@x.nl> kees@x.nl", ["bea@x.nl", "kees@x.nl"]],
  ["Bea bea", ["Bea", "bea"]],
  ["", []],
])("%s", (typed, addresses) => {
  expect(addressesOf(typed)).toEqual(addresses);
});

it("A long paste is read at once", () => {
  const begun = performance.now();
  for (const sign of ["a", '"', "<", ">", ","]) addressesOf(sign.repeat(100_000));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
