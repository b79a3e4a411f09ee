// The cached pages of notes, and optimistic changes to them.
import type { InfiniteData } from "@tanstack/react-query";
import type { Note } from "../../../shared/api/types";

/** A note in a list, possibly shown before the API has confirmed it. */
export interface ListedNote extends Note {
  isSending?: true;
}

export interface NotesPage {
  items: ListedNote[];
  next_cursor?: string | null;
}

type Loaded = InfiniteData<NotesPage> | undefined;
type Change = (notes: Loaded) => Loaded;

export function withFirst(note: ListedNote): Change {
  return eachPage((items, n) => (n === 0 ? [note, ...items] : items));
}

export function without(noteId: string): Change {
  return eachPage((items) => items.filter(({ id }) => id !== noteId));
}

export function inPlaceOf(noteId: string, note: ListedNote): Change {
  return eachPage((items) =>
    items.filter(({ id }) => id !== note.id).map((item) => (item.id === noteId ? note : item)),
  );
}

function eachPage(change: (items: ListedNote[], n: number) => ListedNote[]): Change {
  return (notes) =>
    notes && { ...notes, pages: notes.pages.map((page, n) => ({ ...page, items: change(page.items, n) })) };
}
