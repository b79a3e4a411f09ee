// Sends a new note, and the same note only once: a try whose answer was lost is repeated under its own key.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { customerTouched } from "../../shared/api/afterChange";
import { ApiError } from "../../shared/api/errors";
import { type NoteText, useAddNote } from "./api/notes";

export function useSendNote(customerId: string) {
  const queryClient = useQueryClient();
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const add = useAddNote(customerId, idempotencyKey);
  // Known at once, where isPending waits for a render: a double click comes before that.
  const sending = useRef(false);
  const earlierSaved = keyWasUsed(add.error);

  const send = (note: NoteText, onSent: () => void) => {
    if (sending.current) return;
    sending.current = true;
    add.mutate(note, {
      onSuccess: () => {
        setIdempotencyKey(crypto.randomUUID());
        onSent();
      },
      onError: (error) => {
        if (!keyWasUsed(error)) return;
        setIdempotencyKey(crypto.randomUUID());
        customerTouched(queryClient, customerId);
      },
      onSettled: () => {
        sending.current = false;
      },
    });
  };

  return {
    send,
    isPending: add.isPending,
    /** The answer to an earlier try was lost and the text changed since: that text is a note, this one is not yet. */
    earlierSaved,
    /** Any other failure. */
    error: earlierSaved ? null : add.error,
  };
}

/** The answer to an earlier try was lost, and what is sent now is something else. */
export function keyWasUsed(error: unknown): boolean {
  return error instanceof ApiError && error.code === "idempotency_key_reused";
}
