// A list's address: short for the plain list, complete for any other, and tolerant of unknown values.
import { describe, expect, it } from "vitest";
import { anyText, defineList, idsUpTo, oneOf, pageAfter, pageBefore } from "./listState";

const invoices = defineList({
  filters: {
    state: oneOf(["open", "paid", "any"], "open"),
    search: anyText,
    customers: idsUpTo(2),
    dueBefore: oneOf(["today", "ever"], "ever", "due_before"),
  },
  sorts: ["number", "-number", "due", "-due"],
  sort: "-number",
});
const read = (address: string) => invoices.read(new URLSearchParams(address));
const plain = { state: "open", search: "", customers: [], dueBefore: "ever", sort: "-number", cursor: "" };

describe("the address of a list", () => {
  it("is empty for the plain list, and reads as it", () => {
    expect(read("")).toEqual(plain);
    expect(invoices.write(read("")).toString()).toBe("");
  });

  it.each([
    "state=paid&search=van+dijk&sort=due&cursor=abc",
    "state=any&customers=a%2Cb&due_before=today&sort=-due",
    "sort=number",
  ])("brings back what was shown: %s", (address) => {
    expect(invoices.write(read(address)).toString()).toBe(address);
  });

  it("leaves out what the plain list has, also where it was written out", () => {
    expect(invoices.write(read("state=open&search=&sort=-number&cursor=")).toString()).toBe("");
  });

  it("reads as the plain list where it has values that are not known", () => {
    expect(read("state=gone&customers=,&due_before=never&sort=size&page=3")).toEqual(plain);
  });

  it("has no more ids than the API accepts", () => {
    expect(read("customers=a,b,c").customers).toEqual(["a", "b"]);
  });
});

describe("the pages of a list", () => {
  const first = { state: read("state=paid"), trail: [] };
  const second = pageAfter(first, "two");
  const third = pageAfter(second, "three");

  it("follow each other, each with the way back", () => {
    expect(second).toEqual({ state: { ...first.state, cursor: "two" }, trail: [""] });
    expect(third).toEqual({ state: { ...first.state, cursor: "three" }, trail: ["", "two"] });
  });

  it("lead back the same way, as far as the first", () => {
    expect(pageBefore(third)).toEqual(second);
    expect(pageBefore(second)).toEqual(first);
    expect(pageBefore(first)).toBeNull();
  });

  it("lead back to the first from a page that was opened by a link", () => {
    expect(pageBefore({ state: read("cursor=two"), trail: [] })).toEqual({ state: read(""), trail: [] });
  });
});
