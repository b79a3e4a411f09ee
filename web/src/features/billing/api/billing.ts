// Reading a customer's billing figures, how each is made, the age of what is left to pay, and the newest invoices.
import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type Billing = Schemas["Billing"];
export type CurrencyFigures = Schemas["CurrencyFigures"];
export type CurrencyBilling = Schemas["CurrencyBilling"];
export type Explanation = Schemas["Explanation"];
export type Metric = Schemas["Metric"];
export type CurrencyAgeing = Schemas["CurrencyAgeing"];
export type InvoiceRow = Schemas["InvoiceRow"];

const billingKey = (customerId: string) => [...customerKey(customerId), "billing"] as const;

export function billingQuery(customerId: string) {
  return queryOptions({
    queryKey: [...billingKey(customerId), "figures"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/billing", { params: { path: { customer_id: customerId } }, signal })),
  });
}

export function ageingQuery(customerId: string) {
  return queryOptions({
    queryKey: [...billingKey(customerId), "ageing"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/customers/{customer_id}/billing/ageing", { params: { path: { customer_id: customerId } }, signal }),
      ),
  });
}

export function explanationQuery(customerId: string, metric: Metric, currency: string) {
  const params = { path: { customer_id: customerId }, query: { metric, currency } };
  return queryOptions({
    queryKey: [...billingKey(customerId), "explanation", metric, currency],
    queryFn: ({ signal }) => unwrap(api.GET("/customers/{customer_id}/billing/explanation", { params, signal })),
  });
}

/** The newest ones that were not cancelled (Q4). */
export function newestInvoicesQuery(customerId: string) {
  const query = { status: "draft,concept,open,pending,unpaid,paid,chargeback", sort: "-date", limit: 25 } as const;
  return queryOptions({
    queryKey: [...billingKey(customerId), "invoices"],
    queryFn: ({ signal }) => {
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/invoices", { params, signal }));
    },
  });
}
