// Pinned notes: the profile has their ids; pinning and unpinning change it optimistically.
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type { Note, Profile } from "../../../shared/api/types";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { notesKeys } from "./keys";

/** Fetched only if the profile has pinned notes. */
export function pinnedQuery({ id, pinned_notes }: Profile) {
  return queryOptions({
    queryKey: notesKeys.pinned(id),
    queryFn: async ({ signal }): Promise<Note[]> => {
      const params = { path: { customer_id: id } };
      return (await unwrap(api.GET("/customers/{customer_id}/notes/pinned", { params, signal }))).items;
    },
    enabled: Object.keys(pinned_notes).length > 0,
  });
}

export interface Pinning {
  note: Note;
  pinned: boolean;
}

/** Optimistic, one request after the other; a refusal restores the pin and offers Try again. */
export function usePinNote(customerId: string): (pinning: Pinning) => void {
  const queryClient = useQueryClient();
  const failed = useFailureToast();
  const mutationKey = ["pins", customerId];
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: ({ note, pinned }: Pinning) => {
      const params = { path: { customer_id: customerId, note_id: note.id } };
      const path = "/customers/{customer_id}/notes/{note_id}/pin";
      return unwrap(pinned ? api.PUT(path, { params }) : api.DELETE(path, { params }));
    },
    onMutate: ({ note, pinned }) => showPin(queryClient, customerId, note.id, pinned ? new Date().toISOString() : null),
    onError: async (error, pinning, before) => {
      await showPin(queryClient, customerId, pinning.note.id, before ?? null);
      failed(error, () => mutate(pinning));
    },
    onSettled: () => {
      // Only the last one refetches, because an earlier refetch would undo the optimistic changes of the later ones.
      if (queryClient.isMutating({ mutationKey }) === 1) customerTouched(queryClient, customerId);
    },
  });
  return mutate;
}

/** Set since when a note is pinned, or null for unpinned, in the cached profile; return the earlier value. */
export async function showPin(
  queryClient: QueryClient,
  customerId: string,
  noteId: string,
  since: string | null,
): Promise<string | null> {
  const queryKey = profileKey(customerId);
  // The answer to a request in flight is older than this change.
  await queryClient.cancelQueries({ queryKey });
  const profile = queryClient.getQueryData<Profile>(queryKey);
  if (!profile) return null;
  const { [noteId]: before = null, ...others } = profile.pinned_notes;
  const pinned_notes = since ? { ...others, [noteId]: since } : others;
  queryClient.setQueryData<Profile>(queryKey, { ...profile, pinned_notes });
  return before;
}
