// A list's state follows the address, and each change of it is a new address.
import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { anyText, defineList, oneOf } from "./listState";
import { useListState } from "./useListState";

const list = defineList({
  filters: { state: oneOf(["open", "paid"], "open"), search: anyText },
  sorts: ["due", "-due"],
  sort: "due",
});
const at = (address: string) => window.history.replaceState(null, "", address);
const shown = () => window.location.search;

function controls() {
  const { result } = renderHook(() => useListState(list));
  return result;
}

beforeEach(() => at("/invoices"));

describe("the state of a list", () => {
  it("is read from the address", () => {
    at("/invoices?state=paid&sort=-due");
    expect(controls().current.state).toEqual({ state: "paid", search: "", sort: "-due", cursor: "" });
  });

  it("changes in the place of the address before, and starts at the first page", () => {
    at("/invoices?search=bos&cursor=two");
    const entries = window.history.length;
    const list = controls();
    act(() => list.current.show({ state: "paid" }));
    expect(shown()).toBe("?state=paid&search=bos");
    expect(list.current.state.cursor).toBe("");
    expect(window.history.length).toBe(entries);
  });

  it("keeps a change that came between the last render and this one", () => {
    const list = controls();
    const { show } = list.current;
    act(() => {
      show({ state: "paid" });
      show({ search: "bos" });
    });
    expect(shown()).toBe("?state=paid&search=bos");
  });

  it("goes from page to page and back by the trail of cursors", () => {
    const list = controls();
    expect(list.current.previous).toBeUndefined();
    act(() => list.current.next("two"));
    act(() => list.current.next("three"));
    expect(shown()).toBe("?cursor=three");
    expect(list.current.trail).toEqual(["", "two"]);
    act(() => list.current.previous?.());
    expect(shown()).toBe("?cursor=two");
    act(() => list.current.previous?.());
    expect(shown()).toBe("");
    expect(list.current.previous).toBeUndefined();
  });

  it("has its trail again when Back returns to a page", async () => {
    const list = controls();
    act(() => list.current.next("two"));
    act(() => list.current.next("three"));
    const returned = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    await act(async () => {
      window.history.back();
      await returned;
    });
    expect(shown()).toBe("?cursor=two");
    expect(list.current.trail).toEqual([""]);
  });
});
