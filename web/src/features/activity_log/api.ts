// A customer's activity log, page by page.
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../shared/api/client";
import { activityKeys } from "./keys";

const pageSize = 30;

export function activityQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: activityKeys.list(customerId),
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/activity", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}
