// A customer's activity log, page by page.
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { type Filter, noFilter } from "../filter";
import { activityKeys } from "./keys";

/** The first page is small, so that it shows soon; later ones are large, so that a refetch of all takes few requests. */
const firstPage = 30;
const furtherPages = 100;

export function activityQuery(customerId: string, filter: Filter = noFilter) {
  const { topic, actor } = filter;
  return infiniteQueryOptions({
    queryKey: activityKeys.list(customerId, filter),
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam ? { limit: furtherPages, cursor: pageParam } : { limit: firstPage };
      const query = { ...page, ...(topic && { topic }), ...(actor && { actor }) };
      const params = { path: { customer_id: customerId }, query };
      return unwrap(api.GET("/customers/{customer_id}/activity", { params, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
