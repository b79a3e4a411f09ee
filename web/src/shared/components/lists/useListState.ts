// The state of the list on the screen: read from the address, and changed by navigating to another one.
import { useSearchParams } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { type List, type ListPage, pageAfter, pageBefore } from "./listState";

export interface ListControls<State> extends ListPage<State> {
  /** Shows other rows, from their first page. */
  show: (wish: Partial<Omit<State, "cursor">>) => void;
  next: (cursor: string) => void;
  /** Absent on the first page. */
  previous?: () => void;
}

export function useListState<State extends { cursor: string }>({ read, write }: List<State>): ListControls<State> {
  const [params, setParams] = useSearchParams();
  // In the history entry and not in the address, because a link to a page does not need the cursors before it.
  const trail = useHistoryState<{ trail?: string[] } | null>()?.trail ?? [];
  const page = { state: read(params), trail };
  const before = pageBefore(page);
  const goTo = ({ state, trail: cursors }: ListPage<State>) => setParams(write(state), { state: { trail: cursors } });

  return {
    ...page,
    // Read from the current address, because a debounced search must not bring back an older filter.
    show: (wish) => setParams((now) => write({ ...read(now), ...wish, cursor: "" }), { replace: true }),
    next: (cursor) => goTo(pageAfter(page, cursor)),
    ...(before && { previous: () => goTo(before) }),
  };
}
