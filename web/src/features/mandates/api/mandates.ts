// A customer's mandates: reading, adding, asking for one, revoking, and revealing an account number.
import { infiniteQueryOptions, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type Mandate = Schemas["MandateDetails"];
type MandateDraft = Schemas["MandateDraft"];

const pageSize = 25;

export function mandatesQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: [...customerKey(customerId), "mandates"],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/mandates", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
}

function touched(queryClient: QueryClient, customerId: string) {
  return () => customerTouched(queryClient, customerId);
}

export function useCreateMandate(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: MandateDraft) => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": key } };
      return unwrap(api.POST("/customers/{customer_id}/mandates", { params, body }));
    },
    onSettled: touched(queryClient, customerId),
  });
}

export function useRequestMandate(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const params = { path: { customer_id: customerId }, header: { "Idempotency-Key": key } };
      const body = { invoice_id: null };
      return unwrap(api.POST("/customers/{customer_id}/mandates/request", { params, body }));
    },
    onSuccess: touched(queryClient, customerId),
  });
}

export function useRevokeMandate(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (mandateId: string) => {
      const params = { path: { customer_id: customerId, mandate_id: mandateId } };
      return unwrap(api.POST("/customers/{customer_id}/mandates/{mandate_id}/revoke", { params }));
    },
    onSettled: touched(queryClient, customerId),
  });
}

/** Each time is written into the activity log, so the answer is not kept beyond the component that asked. */
export function useRevealMandate(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (mandateId: string) => {
      const params = { path: { customer_id: customerId, mandate_id: mandateId } };
      return unwrap(api.POST("/customers/{customer_id}/mandates/{mandate_id}/reveal", { params }));
    },
    gcTime: 0,
    onSuccess: touched(queryClient, customerId),
  });
}
