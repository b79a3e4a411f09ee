// A customer's statement of account, its CSV and its PDF, and its mail.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type Statement = Schemas["Statement"];
export type StatementMail = Schemas["StatementMail"];

/** Empty texts stand for the API's defaults. */
export interface Stated {
  form: Schemas["StatementForm"];
  from: string;
  to: string;
  currency: string;
}

/** Without the empty texts. */
function sent({ form, from, to, currency }: Stated) {
  return { form, ...(from && { from }), ...(to && { to }), ...(currency && { currency }) };
}

export function statementQuery(customerId: string, stated: Stated) {
  const query = sent(stated);
  return queryOptions({
    queryKey: [...customerKey(customerId), "statement", query] as const,
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/statement", { params, signal }));
    },
    placeholderData: keepPreviousData,
  });
}

export function exportStatement(customerId: string, stated: Stated, separator: Schemas["Separator"]): Promise<Blob> {
  const params = { path: { customer_id: customerId } };
  const body = { ...sent(stated), separator };
  return unwrap(api.POST("/customers/{customer_id}/statement/export", { params, body, parseAs: "blob" }));
}

/** The page on which the customer pays everything that is open in a currency; always the same one. */
export function linkToPayAll(customerId: string, currency: string): Promise<Schemas["PayLink"]> {
  const params = { path: { customer_id: customerId } };
  return unwrap(api.POST("/customers/{customer_id}/pay-link", { params, body: { currency } }));
}

/** To whom the statement would go, and the contents of the mail. */
export function sendPreviewQuery(customerId: string, stated: Stated) {
  const body = { ...sent(stated), send_to: { cc: [], bcc: [] } };
  return queryOptions({
    queryKey: ["preview", "statement", customerId, body],
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId }, query: { dry_run: true } };
      return unwrap(api.POST("/customers/{customer_id}/statement/send", { params, body, signal }));
    },
    retry: false,
    gcTime: 0,
  });
}

export function useSendStatement(customerId: string, stated: Stated, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (send_to: Schemas["Addressing"]) => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
      const body = { ...sent(stated), send_to };
      return unwrap(api.POST("/customers/{customer_id}/statement/send", { params, body }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

/** In the customer's language. */
export async function printStatement(customerId: string, stated: Stated): Promise<{ pdf: Blob; name: string }> {
  const params = { path: { customer_id: customerId } };
  const body = sent(stated);
  const { name, content } = await unwrap(api.POST("/customers/{customer_id}/statement/pdf", { params, body }));
  const bytes = Uint8Array.from(atob(content), (sign) => sign.codePointAt(0) ?? 0);
  return { pdf: new Blob([bytes], { type: "application/pdf" }), name };
}
