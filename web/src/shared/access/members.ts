// The merchant's members by name, with those who are not active.
import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { membersKey } from "../api/keys";

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: async ({ signal }) => (await unwrap(api.GET("/members", { signal }))).items,
});
