// Unsaved text, kept in this browser for its merchant: it outlives a reload, an expired session and a switch, and is deleted when its member signs out.
import { useMemo, useState, useSyncExternalStore } from "react";
import { shownHere } from "./access/tab";
import { forgetKept, type Kept, keptFor } from "./kept";

const ownerKey = "klantkaart.drafts-of";

/** `browser` keeps the draft of a new record until it is saved, `tab` the edit of an existing one as long as the tab. */
export type DraftStore = "browser" | "tab";
const storageOf = (store: DraftStore) => (store === "browser" ? localStorage : sessionStorage);

export function useDraft<Draft>(
  name: string,
  blank: Draft | (() => Draft),
  store: DraftStore = "browser",
): [Draft, (draft: Draft) => void, () => void] {
  const [kept] = useState(() => keptDraft(store, name));
  const [draft, setDraft] = useState<Draft>(() => {
    const text = kept.read();
    if (text !== null) return JSON.parse(text) as Draft;
    return blank instanceof Function ? blank() : blank;
  });
  const change = (next: Draft) => {
    setDraft(next);
    kept.write(JSON.stringify(next));
  };
  return [draft, change, kept.remove];
}

function keptDraft(store: DraftStore, name: string): Kept {
  const kept = keptFor(storageOf(store), "draft", name);
  adoptOlder(storageOf(store), name, kept);
  return kept;
}

/** Earlier versions of the page had the merchant at the end of the key, or not in it. These two may be any merchant's. */
function adoptOlder(storage: Storage, name: string, kept: Kept): void {
  if (name === "company" || name.startsWith("member.")) return;
  for (const key of [`klantkaart.draft.${name}`, `klantkaart.draft.${name}.${shownHere()?.merchantId}`]) {
    const text = storage.getItem(key);
    if (text !== null && kept.read() === null) kept.write(text);
    if (kept.read() !== null) storage.removeItem(key);
  }
}

const subscribers = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  subscribers.add(notify);
  return () => void subscribers.delete(notify);
}

/** A draft that changes outside its form, too: a change starts from the stored value, and every component that shows it renders again. */
export function useLiveDraft<Draft>(name: string, blank: Draft): [Draft, (step: (draft: Draft) => Draft) => void] {
  const kept = useMemo(() => keptDraft("browser", name), [name]);
  const text = useSyncExternalStore(subscribe, kept.read);
  const draft = useMemo(() => (text === null ? blank : (JSON.parse(text) as Draft)), [text, blank]);
  const change = (step: (draft: Draft) => Draft) => {
    const latest = kept.read();
    const next = JSON.stringify(step(latest === null ? blank : (JSON.parse(latest) as Draft)));
    if (next === JSON.stringify(blank)) kept.remove();
    else kept.write(next);
    subscribers.forEach((notify) => notify());
  };
  return [draft, change];
}

export function forgetDrafts(): void {
  forgetKept(localStorage, "draft");
  forgetTabDrafts();
}

/** The other tabs may be another member's by now. */
export function forgetTabDrafts(): void {
  forgetKept(sessionStorage, "draft");
}

/** Delete the drafts that another member left in this browser. */
export function keepDraftsOf(memberId: string): void {
  if (localStorage.getItem(ownerKey) !== memberId) forgetDrafts();
  localStorage.setItem(ownerKey, memberId);
}
