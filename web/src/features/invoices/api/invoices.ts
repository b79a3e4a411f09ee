// A customer's invoices: reading, writing drafts, deleting and taking that back.
import { keepPreviousData, type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { firstWithRows } from "../../../shared/api/pages";
import type { Schemas } from "../../../shared/api/types";
import { filterOf, type InvoiceListState } from "../listState";
import { invoicesKeys } from "./keys";

export type Invoice = Schemas["Invoice"];
export type InvoiceRow = Schemas["InvoiceRow"];
export type InvoiceStatus = Schemas["InvoiceStatus"];
export type InvoiceFigures = Schemas["InvoiceFigures"];
export type InvoiceDraft = Schemas["InvoiceDraft"];
export type InvoiceEdit = Partial<Schemas["InvoiceEdit"]>;

const pageSize = 25;

export function invoicesQuery(customerId: string, state: InvoiceListState) {
  const query = { ...filterOf(state), limit: pageSize };
  return queryOptions({
    queryKey: invoicesKeys.list(customerId, query),
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const params = { path: { customer_id: customerId }, query: { ...query, ...(cursor && { cursor }) } };
        return unwrap(api.GET("/customers/{customer_id}/invoices", { params, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}

export function figuresQuery(customerId: string) {
  return queryOptions({
    queryKey: invoicesKeys.figures(customerId),
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId } };
      return unwrap(api.GET("/customers/{customer_id}/invoices/figures", { params, signal }));
    },
  });
}

export function invoiceQuery(customerId: string, invoiceId: string) {
  return queryOptions({
    queryKey: invoicesKeys.one(customerId, invoiceId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/invoices/{invoice_id}", { params: at(customerId, invoiceId), signal })),
  });
}

export function at(customerId: string, invoiceId: string) {
  return { path: { customer_id: customerId, invoice_id: invoiceId } };
}

/** Show a command's answer at once, and refetch lists, figures and what the profile counts. */
export function invoiceChanged(queryClient: QueryClient, customerId: string, invoice: Invoice): void {
  queryClient.setQueryData(invoicesKeys.one(customerId, invoice.id), invoice);
  customerTouched(queryClient, customerId);
}

export function addInvoice(customerId: string, body: InvoiceDraft, idempotencyKey: string): Promise<Invoice> {
  const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": idempotencyKey } };
  return unwrap(api.POST("/customers/{customer_id}/invoices", { params, body }));
}

export function editInvoice(
  customerId: string,
  seen: Pick<Invoice, "id" | "version">,
  edit: InvoiceEdit,
): Promise<Invoice> {
  const params = { ...at(customerId, seen.id), header: ifMatch(seen.version) };
  // The generator writes the defaults of a creation as required; an edit leaves out what it does not change.
  const body = edit as Schemas["InvoiceEdit"];
  return unwrap(api.PATCH("/customers/{customer_id}/invoices/{invoice_id}", { params, body }));
}

export function useEditInvoice(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Pick<Invoice, "id" | "version">; edit: InvoiceEdit }) =>
      editInvoice(customerId, seen, edit),
    onSuccess: (invoice) => invoiceChanged(queryClient, customerId, invoice),
  });
}

export function useDeleteInvoice(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Pick<Invoice, "id" | "version">) =>
      unwrap(
        api.DELETE("/customers/{customer_id}/invoices/{invoice_id}", {
          params: { ...at(customerId, id), header: ifMatch(version) },
        }),
      ),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}

export function useRestoreInvoice(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<Invoice, "id">) =>
      unwrap(api.POST("/customers/{customer_id}/invoices/{invoice_id}/restore", { params: at(customerId, id) })),
    onSuccess: (invoice) => invoiceChanged(queryClient, customerId, invoice),
  });
}

export function useDuplicateInvoice(customerId: string, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<Invoice, "id">) =>
      unwrap(
        api.POST("/customers/{customer_id}/invoices/{invoice_id}/duplicate", {
          params: { ...at(customerId, id), header: { "Idempotency-Key": idempotencyKey } },
        }),
      ),
    onSuccess: (invoice) => invoiceChanged(queryClient, customerId, invoice),
  });
}
