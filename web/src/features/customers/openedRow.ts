// The row that was opened: stored when the list is left, and focused when the list is shown again.
import { isFocusTaken } from "../../shared/takenFocus";
import { customerList } from "./listState";
import { readListPosition, writeListPosition } from "./listPosition";

/** Stored in the history entry, for Back, and in the list position, for the breadcrumb. */
export function rememberRow(id: string): void {
  history.replaceState({ ...(history.state as object | null), opened: id }, "");
  const list = readListPosition();
  if (list) writeListPosition({ ...list, at: id });
}

/** Focuses the row of the customer shown last or, if this page lacks it, of the one that was opened. */
export function returnToRow(body: HTMLElement | null): void {
  const { opened } = (history.state ?? {}) as { opened?: string };
  if (!opened) return;
  const rowOf = (id: string | null | undefined) =>
    id && body?.querySelector<HTMLElement>(`[data-customer="${CSS.escape(id)}"]`);
  const row = rowOf(readListPosition()?.at) || rowOf(opened);
  if (!row || isFocusTaken(row)) return;
  row.focus({ preventScroll: true });
  // The browser restores the scroll position; this scrolls on if the row is not in sight from there.
  requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
}

/** The address of the list as it was left, and the history state with its earlier pages and opened row. */
export function hrefOfList(): { href: string; state?: object } {
  const list = readListPosition();
  if (!list) return { href: "/customers" };
  const query = customerList.write(list.state).toString();
  return { href: query ? `/customers?${query}` : "/customers", state: { trail: list.trail, opened: list.at } };
}
