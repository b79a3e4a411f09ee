// The list of customers, and adding one to it.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../shared/api/afterChange";
import { api, unwrap } from "../../shared/api/client";
import type { CustomerDraft } from "../../shared/api/types";
import { customersKeys } from "./keys";
import type { ListState } from "./listState";

const pageSize = 50;

export function customersQuery(state: ListState) {
  const { status, search, sort, cursor } = state;
  return queryOptions({
    queryKey: customersKeys.list(state),
    queryFn: ({ signal }) => {
      const query = { status, sort, limit: pageSize, ...(search && { search }), ...(cursor && { cursor }) };
      return unwrap(api.GET("/customers", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });
}

/** One key for the life of a form: sending it twice makes one customer. */
export function useAddCustomer(idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: CustomerDraft) =>
      unwrap(api.POST("/customers", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: draft })),
    onSuccess: (profile) => customerChanged(queryClient, profile),
  });
}
