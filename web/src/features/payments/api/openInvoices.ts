// The customer's invoices that are left to pay, oldest first, as far as one page of the API goes.
import { queryOptions } from "@tanstack/react-query";
import { listInvoicesLimits } from "../../../shared/api/constants";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { paymentsKeys } from "./keys";

export type OpenInvoice = Schemas["InvoiceRow"];

/** In the order in which the API settles them: by their date of issue. */
export function openInvoicesQuery(customerId: string) {
  const query = { status: "open,pending,unpaid,chargeback", sort: "date", limit: listInvoicesLimits.limit } as const;
  return queryOptions({
    queryKey: paymentsKeys.openInvoices(customerId),
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/invoices", { params, signal }));
    },
  });
}
