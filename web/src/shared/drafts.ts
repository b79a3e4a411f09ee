// Text typed and not yet saved, kept in this browser: it outlives a reload and a session that ran out, but not its member's signing out.
import { useState } from "react";

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

export function forgetDrafts(): void {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => storage.removeItem(key));
  }
}

/** Nobody else who signs in at this browser finds them. */
export function keepDraftsOf(memberId: string): void {
  if (localStorage.getItem(ownerKey) !== memberId) forgetDrafts();
  localStorage.setItem(ownerKey, memberId);
}
