// The customer's credit: its ledger, and applying it to invoices.
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import type { Schemas } from "../../../shared/api/types";
import { paymentsKeys } from "./keys";
import type { MovedMoney } from "./payments";

export type CreditEntry = Schemas["CreditEntry"];
export type CreditApplication = Partial<Schemas["CreditApplication"]>;

const pageSize = 25;

/** Newest first; of every currency where none is given. */
export function creditQuery(customerId: string, currency: string) {
  return infiniteQueryOptions({
    queryKey: paymentsKeys.credit(customerId, currency),
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(currency && { currency }), ...(pageParam && { cursor: pageParam }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/credit", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
}

export function applyCredit(
  customerId: string,
  application: CreditApplication,
  { key, signal, ...query }: { dry_run?: boolean; key?: string; signal?: AbortSignal },
): Promise<MovedMoney> {
  const header = key ? { "Idempotency-Key": key } : {};
  const params = { path: { customer_id: customerId }, header, query };
  // The generator writes defaults as required.
  const body = application as Schemas["CreditApplication"];
  return unwrap(api.POST("/customers/{customer_id}/credit/apply", { params, body, ...(signal && { signal }) }));
}

export function useApplyCredit(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (application: CreditApplication) => applyCredit(customerId, application, { key }),
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
