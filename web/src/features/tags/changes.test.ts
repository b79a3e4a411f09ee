// When two people change a customer's tags at once, both changes apply.
import { describe, expect, it } from "vitest";
import { changed, withAgain, without } from "./changes";

describe("a tag", () => {
  it("goes, and comes back to its place", () => {
    const before = ["a", "b", "c"];
    const after = without("b")(before);
    expect(after).toEqual(["a", "c"]);
    expect(withAgain("b", before)(after)).toEqual(before);
  });

  it("comes back beside what came and went meanwhile", () => {
    expect(withAgain("b", ["a", "b", "c"])(["c", "d"])).toEqual(["b", "c", "d"]);
  });

  it("is not there twice", () => {
    expect(withAgain("a", ["a"])(["a"])).toEqual(["a"]);
    expect(changed(["a"], ["a", "b"])(["b", "a"])).toEqual(["b", "a"]);
  });
});

describe("a choice of tags", () => {
  it("adds and removes several, keeping the order", () => {
    expect(changed(["a", "b", "c"], ["b", "d", "e"])(["a", "b", "c"])).toEqual(["b", "d", "e"]);
  });

  it("leaves what someone else added", () => {
    expect(changed(["a"], ["b"])(["a", "x"])).toEqual(["x", "b"]);
  });
});
