// Sends a new note, and never twice: a retry after a lost answer reuses the Idempotency-Key of the draft.
import { useRef } from "react";
import { keyWasUsed } from "../../shared/api/errors";
import { type NoteText, useAddNote } from "./api/notes";

interface DraftKey {
  key: string;
  renewUsedKey: (error: unknown) => void;
}

export function useSendNote(customerId: string, { key, renewUsedKey }: DraftKey) {
  const add = useAddNote(customerId, key);
  // A ref, because isPending changes only with the next render, and a double click comes before that.
  const sending = useRef(false);
  const earlierSaved = keyWasUsed(add.error);

  const send = (note: NoteText, onSent: () => void) => {
    if (sending.current) return;
    sending.current = true;
    add.mutate(note, {
      onSuccess: onSent,
      onError: renewUsedKey,
      onSettled: () => {
        sending.current = false;
      },
    });
  };

  return {
    send,
    isPending: add.isPending,
    /** An earlier try created a note although its answer was lost; the text has changed since, and is not saved. */
    earlierSaved,
    /** Any other failure. */
    error: earlierSaved ? null : add.error,
  };
}
