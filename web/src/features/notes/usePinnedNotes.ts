// The pinned notes of a customer, the one pinned last first.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Note, Profile } from "../../shared/api/types";
import { notesQuery } from "./api/notes";
import { pinnedQuery } from "./api/pins";

export function usePinnedNotes(profile: Profile): Note[] {
  const since = new Map(Object.entries(profile.pinned_notes).map(([id, at]) => [id, Date.parse(at)]));
  const listed = useInfiniteQuery(notesQuery(profile.id)).data?.pages.flatMap((page) => page.items) ?? [];
  const answered = useQuery(pinnedQuery(profile)).data ?? [];
  // Most are in the loaded list, which shows them before their own request is answered.
  const known = new Map([...answered, ...listed].map((note) => [note.id, note]));
  return [...known.values()]
    .filter(({ id }) => since.has(id))
    .sort((one, other) => (since.get(other.id) ?? 0) - (since.get(one.id) ?? 0));
}
