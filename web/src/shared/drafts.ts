// Text typed and not yet saved, kept in this browser: it outlives a reload and a session that ran out, but not its member's signing out.
import { useMemo, useState, useSyncExternalStore } from "react";

const prefix = "klantkaart.draft.";
const ownerKey = "klantkaart.drafts-of";

/** What is new is kept until it is saved; what edits a record as it was seen, only as long as the tab. */
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

const followers = new Set<() => void>();

function follow(tell: () => void): () => void {
  followers.add(tell);
  return () => void followers.delete(tell);
}

/** A draft that changes behind its form, too: each change starts from what is kept by then, and whoever shows it follows. */
export function useLiveDraft<Draft>(name: string, blank: Draft): [Draft, (step: (draft: Draft) => Draft) => void] {
  const key = prefix + name;
  const text = useSyncExternalStore(follow, () => localStorage.getItem(key));
  const draft = useMemo(() => (text === null ? blank : (JSON.parse(text) as Draft)), [text, blank]);
  const change = (step: (draft: Draft) => Draft) => {
    const latest = localStorage.getItem(key);
    const next = JSON.stringify(step(latest === null ? blank : (JSON.parse(latest) as Draft)));
    if (next === JSON.stringify(blank)) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
    followers.forEach((tell) => tell());
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

/** Nobody else who signs in at this browser finds them. */
export function keepDraftsOf(memberId: string): void {
  if (localStorage.getItem(ownerKey) !== memberId) forgetDrafts();
  localStorage.setItem(ownerKey, memberId);
}
