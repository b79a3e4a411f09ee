// A page that a filter emptied is followed to the next one with rows.
import { describe, expect, it } from "vitest";
import { firstWithRows } from "./pages";

const pages: Record<string, { items: string[]; next_cursor: string | null }> = {
  "": { items: [], next_cursor: "a" },
  a: { items: [], next_cursor: "b" },
  b: { items: ["2026-0001"], next_cursor: "c" },
  c: { items: [], next_cursor: null },
};

describe("pages of a filtered list", () => {
  it("are read on until there are rows, or to the end", async () => {
    const asked: (string | null)[] = [];
    const pageAt = (cursor: string | null) => {
      asked.push(cursor);
      return Promise.resolve(pages[cursor ?? ""] ?? { items: [], next_cursor: null });
    };
    expect(await firstWithRows(null, pageAt)).toEqual(pages["b"]);
    expect(asked).toEqual([null, "a", "b"]);
    expect(await firstWithRows("c", pageAt)).toEqual(pages["c"]);
  });
});
