// The merchant's tags: a customer has their ids, and this is what they are called and what colour they have.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { tagsKey } from "../api/keys";
import type { Tag } from "../api/types";

export type TagColor = Tag["color"];

export const tagColors: readonly TagColor[] = [
  "slate",
  "gray",
  "stone",
  "red",
  "orange",
  "amber",
  "yellow",
  "lime",
  "green",
  "emerald",
  "teal",
  "cyan",
  "sky",
  "blue",
  "indigo",
  "violet",
  "fuchsia",
  "pink",
];

export const tagsQuery = queryOptions({
  queryKey: tagsKey,
  queryFn: ({ signal }) => unwrap(api.GET("/tags", { signal })),
  // They are few, and seldom change: no page waits for them twice.
  staleTime: 5 * 60_000,
});

const none: readonly Tag[] = [];

/** All of them, by name; none until they are known. */
export function useTags(): readonly Tag[] {
  return useQuery(tagsQuery).data?.items ?? none;
}

/** In the order in which they were assigned. */
export function tagsOf(ids: readonly string[], tags: readonly Tag[]): Tag[] {
  return ids.map((id) => tags.find((tag) => tag.id === id)).filter((tag) => tag !== undefined);
}
