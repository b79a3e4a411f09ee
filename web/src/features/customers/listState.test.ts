// The list's address: short for the plain list, complete for any other, and tolerant of unknown values.
import { describe, expect, it } from "vitest";
import { customerList, isFiltered } from "./listState";

const read = (address: string) => customerList.read(new URLSearchParams(address));

describe("the address of the list", () => {
  it("is empty for the plain list", () => {
    expect(customerList.write(read("")).toString()).toBe("");
  });

  it.each([
    "status=archived&search=van+dijk&sort=-created&cursor=abc",
    "status=any&tags=tag_1%2Ctag_2&tag_match=all&sort=phone",
    "tags=tag_1&tag_match=none",
  ])("brings back what was shown: %s", (address) => {
    expect(customerList.write(read(address)).toString()).toBe(address);
  });

  it("shows the plain list for unknown values", () => {
    const plain = { status: "active", search: "", tags: [], tagMatch: "any", sort: "name", cursor: "" };
    expect(read("status=gone&sort=size&tag_match=some&tags=,")).toEqual(plain);
  });

  it("takes no more tags than the API accepts", () => {
    expect(read("tags=a,b,c,d,e,f").tags).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("a list", () => {
  it.each(["status=archived", "search=x", "tags=tag_1"])("is filtered by %s", (address) => {
    expect(isFiltered(read(address))).toBe(true);
  });

  it.each(["", "status=any", "sort=-name", "tag_match=all"])("is not filtered by “%s”", (address) => {
    expect(isFiltered(read(address))).toBe(false);
  });
});
