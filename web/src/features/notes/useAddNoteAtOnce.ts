// Adds notes optimistically: each shows on top of the list at once, and disappears if the API refuses it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMe } from "../../shared/access/me";
import { customerTouched } from "../../shared/api/afterChange";
import type { Actor } from "../../shared/api/types";
import { addNote, type NewNote, notesQuery } from "./api/notes";
import { inPlaceOf, type ListedNote, without, withFirst } from "./api/loadedNotes";

/** Sent one after the other, so that the API stores them in the order in which they were written. */
export function useAddNoteAtOnce(customerId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = notesQuery(customerId);
  const mutationKey = ["new-notes", customerId];
  const me = useMe()?.member;
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: (note: NewNote) => addNote(customerId, note),
    onMutate: async (note) => {
      await queryClient.cancelQueries({ queryKey });
      const author: Actor = { kind: "member", id: me?.id ?? null, name: me?.name ?? "" };
      queryClient.setQueryData(queryKey, withFirst(untilAnswered(note, author)));
    },
    onSuccess: (note, { idempotencyKey }) => {
      queryClient.setQueryData(queryKey, inPlaceOf(idempotencyKey, note));
    },
    onError: (_error, { idempotencyKey }) => {
      queryClient.setQueryData(queryKey, without(idempotencyKey));
    },
    onSettled: () => {
      // Only the last one refetches, because an earlier refetch would drop the notes that are still in flight.
      if (queryClient.isMutating({ mutationKey }) === 1) customerTouched(queryClient, customerId);
    },
  });
}

function untilAnswered({ idempotencyKey, title, content }: NewNote, author: Actor): ListedNote {
  return {
    id: idempotencyKey,
    title,
    content,
    author,
    created_at: new Date().toISOString(),
    version: 0,
    isSending: true,
  };
}
