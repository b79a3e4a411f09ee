// Stepping through the list from one profile to the next, across its pages.
import { describe, expect, it } from "vitest";
import { customerList } from "./listState";
import { neighbourOf, type ListPosition } from "./listPosition";

const state = { ...customerList.read(new URLSearchParams("status=archived&sort=-created")), cursor: "two" };
const second: ListPosition = { state, trail: [""], ids: ["c", "d"], nextCursor: "three", at: "c" };

describe("a step", () => {
  it("leads to the neighbour on the same page", () => {
    expect(neighbourOf(second, "c", 1)).toEqual({ id: "d" });
    expect(neighbourOf(second, "d", -1)).toEqual({ id: "c" });
  });

  it("leads over the page's end to the first of the next, with the same filter and order", () => {
    expect(neighbourOf(second, "d", 1)).toEqual({
      page: { state: { ...state, cursor: "three" }, trail: ["", "two"] },
      enter: "first",
    });
  });

  it("leads back over its beginning to the last of the page before", () => {
    expect(neighbourOf(second, "c", -1)).toEqual({
      page: { state: { ...state, cursor: "" }, trail: [] },
      enter: "last",
    });
  });

  it("leads nowhere from the ends of the list", () => {
    const only: ListPosition = { ...second, state: { ...state, cursor: "" }, trail: [], nextCursor: null };
    expect(neighbourOf(only, "c", -1)).toBeNull();
    expect(neighbourOf(only, "d", 1)).toBeNull();
  });

  it("leads nowhere from a customer who is not of the list", () => {
    expect(neighbourOf(second, "z", 1)).toBeNull();
  });
});
