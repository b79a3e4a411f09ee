// A customer's notes: reading them page by page, adding, editing, deleting and taking a deletion back.
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import type { Note } from "../../../shared/api/types";
import { notesKeys } from "./keys";
import { type NotesPage, without } from "./loadedNotes";
import { showPin } from "./pins";

/** The first page is small, so that it shows soon; later ones are large, so that a refetch of all takes few requests. */
const firstPage = 20;
const furtherPages = 100;

export interface NoteText {
  title: string;
  content: string;
}

export function notesQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: notesKeys.list(customerId),
    queryFn: ({ pageParam, signal }): Promise<NotesPage> => {
      const query = pageParam ? { limit: furtherPages, cursor: pageParam } : { limit: firstPage };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/notes", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export interface NewNote extends NoteText {
  idempotencyKey: string;
}

export function addNote(customerId: string, { idempotencyKey, ...body }: NewNote): Promise<Note> {
  const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
  return unwrap(api.POST("/customers/{customer_id}/notes", { params, body }));
}

export function useAddNote(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: NoteText) => addNote(customerId, { idempotencyKey, ...note }),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

function versioned(customerId: string, { id, version }: Pick<Note, "id" | "version">) {
  return { path: { customer_id: customerId, note_id: id }, header: ifMatch(version) };
}

export function useEditNote(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Pick<Note, "id" | "version">; edit: Partial<NoteText> }) =>
      unwrap(
        api.PATCH("/customers/{customer_id}/notes/{note_id}", { params: versioned(customerId, seen), body: edit }),
      ),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

/** Optimistic: removed from the cached list at once, and put back if the API refuses. */
export function useDeleteNote(customerId: string) {
  const queryClient = useQueryClient();
  const queryKey = notesQuery(customerId).queryKey;
  return useMutation({
    mutationFn: (note: Note) =>
      unwrap(api.DELETE("/customers/{customer_id}/notes/{note_id}", { params: versioned(customerId, note) })),
    onMutate: async (note) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, without(note.id));
      return { notes: before, pinnedSince: await showPin(queryClient, customerId, note.id, null) };
    },
    onError: async (_error, note, before) => {
      queryClient.setQueryData(queryKey, before?.notes);
      await showPin(queryClient, customerId, note.id, before?.pinnedSince ?? null);
    },
    onSettled: () => customerTouched(queryClient, customerId),
  });
}

export function useRestoreNote(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: Note) => {
      const params = { path: { customer_id: customerId, note_id: note.id } };
      return unwrap(api.POST("/customers/{customer_id}/notes/{note_id}/restore", { params }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
