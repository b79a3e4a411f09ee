// The files of issued documents.
import { api, unwrap } from "../api/client";
import type { Schemas } from "../api/types";

export type FileFormat = Schemas["DocumentFormat"];

export interface FileOf {
  id: string;
  kind: "invoice" | "credit_note";
}

/** Its link lives for minutes, so each download asks for another one. */
export function getFile(customerId: string, { id, kind }: FileOf, format: FileFormat, signal: AbortSignal) {
  const query = { format };
  if (kind === "credit_note") {
    const params = { path: { customer_id: customerId, credit_note_id: id }, query };
    return unwrap(api.GET("/customers/{customer_id}/credit-notes/{credit_note_id}/document", { params, signal }));
  }
  const params = { path: { customer_id: customerId, invoice_id: id }, query };
  return unwrap(api.GET("/customers/{customer_id}/invoices/{invoice_id}/document", { params, signal }));
}
