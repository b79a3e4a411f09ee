// Unsaved text, kept in this browser: it outlives a reload and an expired session, and is deleted when its member signs out.
import { useMemo, useState, useSyncExternalStore } from "react";

const prefix = "klantkaart.draft.";
const ownerKey = "klantkaart.drafts-of";

/** `browser` keeps the draft of a new record until it is saved, `tab` the edit of an existing one as long as the tab. */
export type DraftStore = "browser" | "tab";
const storageOf = (store: DraftStore) => (store === "browser" ? localStorage : sessionStorage);

export function useDraft<Draft>(
  name: string,
  blank: Draft | (() => Draft),
  store: DraftStore = "browser",
): [Draft, (draft: Draft) => void, () => void] {
  const key = prefix + name;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = storageOf(store).getItem(key);
    if (kept !== null) return JSON.parse(kept) as Draft;
    return blank instanceof Function ? blank() : blank;
  });
  const change = (next: Draft) => {
    setDraft(next);
    storageOf(store).setItem(key, JSON.stringify(next));
  };
  const forget = () => storageOf(store).removeItem(key);
  return [draft, change, forget];
}

const subscribers = new Set<() => void>();

function subscribe(notify: () => void): () => void {
  subscribers.add(notify);
  return () => void subscribers.delete(notify);
}

/** A draft that changes outside its form, too: a change starts from the stored value, and every component that shows it renders again. */
export function useLiveDraft<Draft>(name: string, blank: Draft): [Draft, (step: (draft: Draft) => Draft) => void] {
  const key = prefix + name;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const draft = useMemo(() => (text === null ? blank : (JSON.parse(text) as Draft)), [text, blank]);
  const change = (step: (draft: Draft) => Draft) => {
    const latest = localStorage.getItem(key);
    const next = JSON.stringify(step(latest === null ? blank : (JSON.parse(latest) as Draft)));
    if (next === JSON.stringify(blank)) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
    subscribers.forEach((notify) => notify());
  };
  return [draft, change];
}

export function forgetDrafts(): void {
  forgetIn(localStorage);
  forgetTabDrafts();
}

/** The other tabs may be another member's by now. */
export function forgetTabDrafts(): void {
  forgetIn(sessionStorage);
}

function forgetIn(storage: Storage): void {
  Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .forEach((key) => storage.removeItem(key));
}

/** Delete the drafts that another member left in this browser. */
export function keepDraftsOf(memberId: string): void {
  if (localStorage.getItem(ownerKey) !== memberId) forgetDrafts();
  localStorage.setItem(ownerKey, memberId);
}
