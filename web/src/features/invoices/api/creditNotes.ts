// A customer's credit notes, which never change.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { invoicesKeys } from "./keys";

export type CreditNote = Schemas["CreditNote"];
export type CreditNoteRow = Schemas["CreditNoteRow"];

const pageSize = 25;

export function creditNotesQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: invoicesKeys.creditNotes(customerId),
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/credit-notes", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
}

export function creditNoteQuery(customerId: string, creditNoteId: string) {
  return queryOptions({
    queryKey: invoicesKeys.creditNote(customerId, creditNoteId),
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId, credit_note_id: creditNoteId } };
      return unwrap(api.GET("/customers/{customer_id}/credit-notes/{credit_note_id}", { params, signal }));
    },
  });
}
