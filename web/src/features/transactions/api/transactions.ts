// A customer's transactions at the payment service.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import { firstWithRows } from "../../../shared/api/pages";
import type { Schemas } from "../../../shared/api/types";
import { filterOf, type TransactionListState } from "../listState";

export type TransactionRow = Schemas["TransactionRow"];

const pageSize = 25;

export function transactionsQuery(customerId: string, state: TransactionListState) {
  const query = { ...filterOf(state), limit: pageSize };
  return queryOptions({
    queryKey: [...customerKey(customerId), "transactions", query] as const,
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const params = { path: { customer_id: customerId }, query: { ...query, ...(cursor && { cursor }) } };
        return unwrap(api.GET("/customers/{customer_id}/transactions", { params, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}
