// The merchant's tags with names and colours; a customer has only their ids.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { tagsKey } from "../api/keys";
import type { Tag } from "../api/types";

export type TagColor = Tag["color"];

export const tagsQuery = queryOptions({
  queryKey: tagsKey,
  queryFn: ({ signal }) => unwrap(api.GET("/tags", { signal })),
  // Cached for long, because tags are few and seldom change.
  staleTime: 5 * 60_000,
});

/** All tags by name; undefined until they are loaded. */
export function useTags(): readonly Tag[] | undefined {
  return useQuery(tagsQuery).data?.items;
}

/** In the order in which they were assigned. */
export function tagsOf(ids: readonly string[], tags: readonly Tag[]): Tag[] {
  return ids.map((id) => tags.find((tag) => tag.id === id)).filter((tag) => tag !== undefined);
}
