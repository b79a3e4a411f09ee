// The merchant's tax classes with their rates of today; a customer and a line have only their ids.
import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";

export const taxClassesKey = ["tax_classes"] as const;

export const taxClassesQuery = queryOptions({
  queryKey: taxClassesKey,
  queryFn: ({ signal }) => unwrap(api.GET("/merchant/tax-classes", { signal })),
  // Cached for long, because classes are few and seldom change.
  staleTime: 5 * 60_000,
});
