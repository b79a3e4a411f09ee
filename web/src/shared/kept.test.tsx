// What is kept in the browser belongs to one merchant: it stays for that one, and is never shown at another.
import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { recentCustomers, useRecent } from "./customer/recent";
import { show } from "./access/tab";
import { type DraftStore, useDraft, useLiveDraft } from "./drafts";
import { keptFor, keysOf } from "./kept";

const work = (merchantId: string) => show({ memberId: "member-1", merchantId });
const draft = (name: string, store: DraftStore) => renderHook(() => useDraft(name, "", store)).result;

function type(text: string, store: DraftStore): void {
  const open = draft("company", store);
  act(() => open.current[1](text));
}

describe("a draft", () => {
  it.each(["browser", "tab"] as const)("in the %s stays for its merchant, and is not shown at another", (store) => {
    work("vandijk");
    type("typed", store);
    work("cervantes");
    expect(draft("company", store).current[0]).toBe("");
    type("theirs", store);
    work("vandijk");
    expect(draft("company", store).current[0]).toBe("typed");
  });

  it("of an open form stays with its merchant when the tab switches", () => {
    work("vandijk");
    const open = draft("company", "tab");
    const live = renderHook(() => useLiveDraft("new-notes.1", "")).result;
    work("cervantes");
    act(() => open.current[1]("typed"));
    act(() => live.current[1](() => "note"));
    expect(keysOf(sessionStorage, "draft")).toEqual(["klantkaart.draft.vandijk.company"]);
    expect(keysOf(localStorage, "draft")).toEqual(["klantkaart.draft.vandijk.new-notes.1"]);
    expect(renderHook(() => useLiveDraft("new-notes.1", "")).result.current[0]).toBe("");
  });

  it("is not kept while no merchant is known", () => {
    type("typed", "browser");
    expect(localStorage).toHaveLength(0);
  });

  it.each(["new-notes.cst_1", "new-customer.vandijk"])("of an earlier version of the page is found: %s", (older) => {
    work("vandijk");
    localStorage.setItem(`klantkaart.draft.${older}`, '"typed"');
    expect(draft(older.replace(".vandijk", ""), "browser").current[0]).toBe("typed");
    expect(localStorage).toHaveLength(1);
  });

  it.each(["new-customer.cervantes", "company", "member.1"])("that may be another merchant's is not: %s", (older) => {
    work("vandijk");
    sessionStorage.setItem(`klantkaart.draft.${older}`, '"typed"');
    expect(draft(older.replace(".cervantes", ""), "tab").current[0]).toBe("");
    sessionStorage.removeItem(`klantkaart.draft.${older}`);
  });
});

it("The customers opened last are those of the merchant", () => {
  work("vandijk");
  renderHook(() => useRecent({ id: "1", name: "Ann", number: "C-1" }));
  work("cervantes");
  expect(recentCustomers()).toEqual([]);
  work("vandijk");
  expect(recentCustomers()).toHaveLength(1);
});

it("An answer that comes after a switch is kept for its own merchant", () => {
  work("cervantes");
  keptFor(sessionStorage, "me", "", "vandijk").write("{}");
  expect(keptFor(sessionStorage, "me").read()).toBeNull();
});

it("Only the modules listed here use the browser's storage: the others keep what belongs to a merchant under its name", () => {
  const sources: Record<string, string> = import.meta.glob("../**/*.{ts,tsx}", {
    eager: true,
    query: "?raw",
    import: "default",
  });
  const direct = Object.entries(sources)
    .filter(([path, source]) => !/\.test\.|testing\//u.test(path) && /(local|session)Storage(\.|\[)/u.test(source))
    .map(([path]) => path.split("/").at(-1));
  expect(direct.sort()).toEqual([
    "browserSession.ts", // the session of the browser
    "drafts.ts", // earlier keys, and whose drafts they are
    "notices.ts", // why the tab was opened anew
    "preferences.ts", // the member's, whatever the merchant
    "session.ts", // keys of earlier versions
    "signing.ts", // signing in, before a merchant is known
    "tab.ts", // which merchant the tab shows
  ]);
});
