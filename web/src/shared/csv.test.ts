// Counting the rows of a CSV file.
import { describe, expect, it } from "vitest";
import { rowsIn } from "./csv";

describe("the rows of a CSV file", () => {
  it.each([
    ["", 0],
    ["name,number\r\n", 1],
    ["Acme,C-1\r\nBolt,C-2\r\n", 2],
    ['"Acme\r\nand sons","says ""hi""\n",C-1\r\nBolt,,C-2', 2],
  ])("of %j are %d", (csv, rows) => {
    expect(rowsIn(csv)).toBe(rows);
  });

  it("count a row that begins with a quoted cell", () => {
    expect(rowsIn('"Acme, Inc.","x"\r\n"Bolt","y"\r\n')).toBe(2);
  });
});
