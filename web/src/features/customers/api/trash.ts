// The trash, page by page.
import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { customersKeys } from "./keys";

const pageSize = 50;

export const trashQuery = infiniteQueryOptions({
  queryKey: customersKeys.trash,
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: pageSize, ...(pageParam && { cursor: pageParam }) };
    return unwrap(api.GET("/customers/trash", { params: { query }, signal }));
  },
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});
