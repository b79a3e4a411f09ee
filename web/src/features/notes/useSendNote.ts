// Sends a new note, and never twice: a retry after a lost answer reuses the Idempotency-Key.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { customerTouched } from "../../shared/api/afterChange";
import { ApiError } from "../../shared/api/errors";
import { type NoteText, useAddNote } from "./api/notes";

export function useSendNote(customerId: string) {
  const queryClient = useQueryClient();
  const [idempotencyKey, setIdempotencyKey] = useState(() => crypto.randomUUID());
  const add = useAddNote(customerId, idempotencyKey);
  // A ref, because isPending changes only with the next render, and a double click comes before that.
  const sending = useRef(false);
  const earlierSaved = isKeyReused(add.error);

  const send = (note: NoteText, onSent: () => void) => {
    if (sending.current) return;
    sending.current = true;
    add.mutate(note, {
      onSuccess: () => {
        setIdempotencyKey(crypto.randomUUID());
        onSent();
      },
      onError: (error) => {
        if (!isKeyReused(error)) return;
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
    /** An earlier try created a note although its answer was lost; the text has changed since, and is not saved. */
    earlierSaved,
    /** Any other failure. */
    error: earlierSaved ? null : add.error,
  };
}

/** The key belongs to an earlier request that took effect, and this request differs from it. */
export function isKeyReused(error: unknown): boolean {
  return error instanceof ApiError && error.code === "idempotency_key_reused";
}
