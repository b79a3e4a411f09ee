// What the list shows, held in the address: reload, Back and a copied link all bring the same rows.
import { useSearchParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import type { CustomerStatus } from "../../shared/api/types";

export const columns = ["name", "number", "kind", "email", "phone", "created"] as const;
export type Column = (typeof columns)[number];
export type Sort = Column | `-${Column}`;
export const sorts: readonly Sort[] = columns.flatMap((column): Sort[] => [column, `-${column}`]);

export const statuses = ["any", "active", "archived", "suspended"] as const satisfies (CustomerStatus | "any")[];
export const tagMatches = ["any", "all", "none"] as const;
/** The API counts no further. */
export const mostTags = 5;

export interface ListState {
  status: (typeof statuses)[number];
  search: string;
  tags: readonly string[];
  tagMatch: (typeof tagMatches)[number];
  sort: Sort;
  cursor: string;
}

/** The cursors of the pages before this one, which the API does not give; kept with the history entry. */
interface Trail {
  trail?: string[];
}

export interface ListControls {
  state: ListState;
  trail: readonly string[];
  /** Shows other rows, from their first page. */
  show: (wish: Partial<Omit<ListState, "cursor">>) => void;
  next: (cursor: string) => void;
  /** Absent on the first page. */
  previous?: () => void;
}

export function useListState(): ListControls {
  const [params, setParams] = useSearchParams();
  const trail = useHistoryState<Trail | null>()?.trail ?? [];
  const state = readState(params);

  const toPage = (cursor: string, pagesBefore: string[]) =>
    setParams(writeState({ ...state, cursor }), { state: { trail: pagesBefore } });

  return {
    state,
    trail,
    // From the address as it is then: a search still waiting for a pause must not bring back an older filter.
    show: (wish) => setParams((now) => writeState({ ...readState(now), ...wish, cursor: "" }), { replace: true }),
    next: (cursor) => toPage(cursor, [...trail, state.cursor]),
    ...(state.cursor && { previous: () => toPage(trail.at(-1) ?? "", trail.slice(0, -1)) }),
  };
}

export const unfiltered = { search: "", status: "active", tags: [], tagMatch: "any" } as const;

export function isFiltered({ search, status, tags }: ListState): boolean {
  return search !== "" || !["any", unfiltered.status].includes(status) || tags.length > 0;
}

export function readState(params: URLSearchParams): ListState {
  const tags = params.get("tags")?.split(",").filter(Boolean) ?? [];
  return {
    status: statuses.find((status) => status === params.get("status")) ?? "active",
    search: params.get("search") ?? "",
    tags: tags.slice(0, mostTags),
    tagMatch: tagMatches.find((match) => match === params.get("tag_match")) ?? "any",
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "name",
    cursor: params.get("cursor") ?? "",
  };
}

/** Only what differs from the plain list, so that its address stays plain. */
export function writeState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.status !== "active") params.set("status", state.status);
  if (state.search) params.set("search", state.search);
  if (state.tags.length > 0) params.set("tags", state.tags.join(","));
  if (state.tags.length > 0 && state.tagMatch !== "any") params.set("tag_match", state.tagMatch);
  if (state.sort !== "name") params.set("sort", state.sort);
  if (state.cursor) params.set("cursor", state.cursor);
  return params;
}
