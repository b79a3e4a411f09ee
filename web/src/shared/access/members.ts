// The merchant's team, by name; those who are not active as well.
import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { membersKey } from "../api/keys";

export const membersQuery = queryOptions({
  queryKey: membersKey,
  queryFn: async ({ signal }) => (await unwrap(api.GET("/members", { signal }))).items,
});
