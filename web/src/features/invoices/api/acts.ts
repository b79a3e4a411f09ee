// What is done with an invoice after it was written: issue, mark as sent, credit, cancel, download.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { at, type Invoice, invoiceChanged } from "./invoices";

export type Issue = Schemas["Issue"];
export type MissingField = Schemas["MissingField"];
export type Credit = Schemas["FullCredit"] | Schemas["LinesCredit"] | Schemas["AmountCredit"];
export type CancelledInvoice = Schemas["CancelledInvoice"];

type Seen = Pick<Invoice, "id" | "version">;

function seenOnce(customerId: string, { id, version }: Seen, idempotencyKey: string) {
  return { ...at(customerId, id), header: { ...ifMatch(version), "Idempotency-Key": idempotencyKey } };
}

/** What issuing would do, and what a legal invoice lacks. It is void after the act, so nothing refetches it. */
export function issuePreviewQuery(customerId: string, { id, version }: Seen, send: boolean | undefined) {
  return queryOptions({
    queryKey: ["preview", "issue", id, version, send],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/issue", {
          params: { ...at(customerId, id), header: ifMatch(version), query: { dry_run: true, send } },
          signal,
        }),
      ),
    retry: false,
    gcTime: 0,
  });
}

export function useIssue(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, send }: { seen: Seen; send: boolean }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/issue", {
          params: { ...seenOnce(customerId, seen, idempotencyKey), query: { send } },
        }),
      ),
    onSuccess: ({ invoice }) => invoiceChanged(queryClient, customerId, invoice),
  });
}

export function useMarkSent(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: Seen) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/sent", {
          params: seenOnce(customerId, seen, idempotencyKey),
        }),
      ),
    onSuccess: (invoice) => invoiceChanged(queryClient, customerId, invoice),
  });
}

/** Copy the address of the page on which the customer pays. An invoice of an earlier release gets it now. */
export function useCopyPayLink(customerId: string) {
  return useMutation({
    mutationFn: async ({ id, pay_token }: Pick<Invoice, "id" | "pay_token">) => {
      const made =
        pay_token ??
        (
          await unwrap(
            api.POST("/customers/{customer_id}/invoices/{invoice_id}/pay-link", { params: at(customerId, id) }),
          )
        ).token;
      await navigator.clipboard.writeText(`${window.location.origin}/pay/${made}`);
    },
  });
}

export function creditPreviewQuery(customerId: string, { id, version }: Seen, credit: Credit | null) {
  return queryOptions({
    queryKey: ["preview", "credit", id, version, credit],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/credit", {
          params: { ...at(customerId, id), header: ifMatch(version), query: { dry_run: true } },
          body: credit as Credit,
          signal,
        }),
      ),
    enabled: credit !== null,
    retry: false,
    gcTime: 0,
  });
}

export function useCredit(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, credit }: { seen: Seen; credit: Credit }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/credit", {
          params: seenOnce(customerId, seen, idempotencyKey),
          body: credit,
        }),
      ),
    onSuccess: ({ invoice }) => invoiceChanged(queryClient, customerId, invoice),
  });
}

export function useCancelSelected(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["SelectedInvoices"]) => {
      const params = { path: { customer_id: customerId } };
      return unwrap(api.POST("/customers/{customer_id}/invoices/cancel", { params, body }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
