// Rows pasted from a spreadsheet.
import { describe, expect, it } from "vitest";
import { pastedLines } from "./pasted";

describe("pasted rows", () => {
  it("are lines, by the number of their columns", () => {
    const [line] = pastedLines("Cable\t12\tm\t1,95\t5", "nl") ?? [];
    expect(line).toMatchObject({ description: "Cable", quantity: "12", unit: "m", unitPrice: "1,95", discount: "5" });
  });

  it("lose the quotes of a spreadsheet", () => {
    expect(pastedLines('"A ""big"" one"\t5', "en")?.[0]?.description).toBe('A "big" one');
  });

  it("are a text where there is no table", () => {
    expect(pastedLines("Two lines\nof text", "en")).toBeNull();
  });
});
