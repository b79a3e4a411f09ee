// The list's address: short for the plain list, complete for any other, and forgiving to what it does not know.
import { describe, expect, it } from "vitest";
import { readState, writeState } from "./listState";

describe("the address of the list", () => {
  it("is empty for the plain list", () => {
    expect(writeState(readState(new URLSearchParams())).toString()).toBe("");
  });

  it("brings back what was shown", () => {
    const address = "status=archived&search=van+dijk&sort=-created&cursor=abc";
    expect(writeState(readState(new URLSearchParams(address))).toString()).toBe(address);
  });

  it("shows the plain list for values it does not know", () => {
    const state = readState(new URLSearchParams("status=gone&sort=size"));
    expect(state).toEqual({ status: "active", search: "", sort: "name", cursor: "" });
  });
});
