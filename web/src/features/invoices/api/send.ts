// Sending an invoice by mail, and what that would do.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { at } from "./invoices";

export type InvoiceMail = Schemas["InvoiceMail"];

/** To whom the invoice would go, and the contents of the mail. */
export function sendPreviewQuery(customerId: string, invoiceId: string) {
  return queryOptions({
    queryKey: ["preview", "send", invoiceId],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/send", {
          params: { ...at(customerId, invoiceId), query: { dry_run: true } },
          body: { cc: [], bcc: [] },
          signal,
        }),
      ),
    retry: false,
    gcTime: 0,
  });
}

export function useSend(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ invoiceId, body }: { invoiceId: string; body: Schemas["InvoiceSending"] }) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/send", {
          params: { ...at(customerId, invoiceId), header: { "Idempotency-Key": idempotencyKey } },
          body,
        }),
      ),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
