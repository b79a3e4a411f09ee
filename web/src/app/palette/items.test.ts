// Finding a command by the beginnings of its words.
import { describe, expect, it } from "vitest";
import { matches } from "./items";

describe("a command", () => {
  it.each(["", "add", "no", "note ad", "ADD  NOTE"])("“Add note” is found by “%s”", (typed) => {
    expect(matches("Add note", typed)).toBe(true);
  });

  it.each(["dd", "add customer"])("“Add note” is not found by “%s”", (typed) => {
    expect(matches("Add note", typed)).toBe(false);
  });

  it("is found without its accents", () => {
    expect(matches("Añadir cliente", "ana")).toBe(true);
  });
});
