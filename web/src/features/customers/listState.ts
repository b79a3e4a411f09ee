// What the list shows, held in the address: reload, Back and a copied link all bring the same rows.
import { useSearchParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import type { CustomerStatus } from "../../shared/api/types";

export type Sort = "name" | "-name" | "created" | "-created";

export interface ListState {
  status: CustomerStatus;
  search: string;
  sort: Sort;
  cursor: string;
}

export const statuses: readonly CustomerStatus[] = ["active", "archived", "suspended"];
const sorts: readonly Sort[] = ["name", "-name", "created", "-created"];

/** The cursors of the pages before this one, which the API does not give; kept with the history entry. */
interface Trail {
  trail?: string[];
}

export interface ListControls {
  state: ListState;
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
    // From the address as it is then: a search still waiting for a pause must not bring back an older filter.
    show: (wish) => setParams((now) => writeState({ ...readState(now), ...wish, cursor: "" }), { replace: true }),
    next: (cursor) => toPage(cursor, [...trail, state.cursor]),
    ...(state.cursor && { previous: () => toPage(trail.at(-1) ?? "", trail.slice(0, -1)) }),
  };
}

export function readState(params: URLSearchParams): ListState {
  return {
    status: statuses.find((status) => status === params.get("status")) ?? "active",
    search: params.get("search") ?? "",
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "name",
    cursor: params.get("cursor") ?? "",
  };
}

/** Only what differs from the plain list, so that its address stays plain. */
export function writeState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.status !== "active") params.set("status", state.status);
  if (state.search) params.set("search", state.search);
  if (state.sort !== "name") params.set("sort", state.sort);
  if (state.cursor) params.set("cursor", state.cursor);
  return params;
}
