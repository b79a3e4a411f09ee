// What the browser keeps of one merchant: every key has the kind and the merchant, so that nothing is shown at another one.
import { shownHere } from "./access/tab";

/** Unsaved text; the member with their rights; the customers opened last; the page of the list that a profile was opened from. */
type Kind = "draft" | "me" | "recent" | "list";

const prefixOf = (kind: Kind) => `klantkaart.${kind}.`;

export interface Kept {
  read: () => string | null;
  write: (text: string) => void;
  remove: () => void;
}

/** Bound to the merchant that the tab shows now: what comes after a switch still belongs to this one. Keeps nothing while none is known. */
export function keptFor(storage: Storage, kind: Kind, name = "", merchantId = shownHere()?.merchantId): Kept {
  if (!merchantId) return { read: () => null, write: () => undefined, remove: () => undefined };
  const key = `${prefixOf(kind)}${merchantId}${name && "."}${name}`;
  return {
    read: () => storage.getItem(key),
    write: (text) => storage.setItem(key, text),
    remove: () => storage.removeItem(key),
  };
}

/** The keys of a kind, of all merchants. */
export function keysOf(storage: Storage, kind: Kind): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefixOf(kind)));
}

export function forgetKept(storage: Storage, kind: Kind): void {
  keysOf(storage, kind).forEach((key) => storage.removeItem(key));
}
