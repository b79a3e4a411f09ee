// The merchant's tags: a customer has their ids, and this is what they are called and what colour they have.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { tagsKey } from "../api/keys";
import type { Tag } from "../api/types";

export type TagColor = Tag["color"];

export const tagsQuery = queryOptions({
  queryKey: tagsKey,
  queryFn: ({ signal }) => unwrap(api.GET("/tags", { signal })),
  // They are few, and seldom change: no page waits for them twice.
  staleTime: 5 * 60_000,
});

/** All of them, by name; undefined until they are known, which is not the same as none. */
export function useTags(): readonly Tag[] | undefined {
  return useQuery(tagsQuery).data?.items;
}

/** In the order in which they were assigned. */
export function tagsOf(ids: readonly string[], tags: readonly Tag[]): Tag[] {
  return ids.map((id) => tags.find((tag) => tag.id === id)).filter((tag) => tag !== undefined);
}
