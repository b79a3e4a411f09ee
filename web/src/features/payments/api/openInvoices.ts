// The customer's invoices that are left to pay, in the order in which the API settles them: by their date of issue.
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { paymentsKeys } from "./keys";

export type OpenInvoice = Schemas["InvoiceRow"];

const pageSize = 25;

/** Those of a currency; of every number where it begins with nothing. */
export function openInvoicesQuery(customerId: string, currency: string, number: string) {
  return infiniteQueryOptions({
    queryKey: paymentsKeys.openInvoices(customerId, currency, number),
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...({ status: "open,pending,unpaid,chargeback", sort: "date", limit: pageSize, currency } as const),
        ...(number && { number }),
        ...(pageParam && { cursor: pageParam }),
      };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/invoices", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
}
