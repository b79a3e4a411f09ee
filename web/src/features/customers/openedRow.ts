// The row that was opened: remembered when the list is left, and returned to when it is shown again.
import { customerList } from "./listState";
import { readWalk, writeWalk } from "./walk";

/** In the list's own history entry, for when Back returns to it, and in the walk that starts here. */
export function rememberRow(id: string): void {
  history.replaceState({ ...(history.state as object | null), opened: id }, "");
  const walk = readWalk();
  if (walk) writeWalk({ ...walk, at: id });
}

/** To the customer that the walk came to, if the page has it, and else to the one it started from. */
export function returnToRow(body: HTMLElement | null): void {
  const { opened } = (history.state ?? {}) as { opened?: string };
  if (!opened) return;
  const rowOf = (id: string | null | undefined) =>
    id && body?.querySelector<HTMLElement>(`[data-customer="${CSS.escape(id)}"]`);
  const row = rowOf(readWalk()?.at) || rowOf(opened);
  if (!row) return;
  row.focus({ preventScroll: true });
  // The browser restores the scroll position by itself; this is for a row that is not in sight from there.
  requestAnimationFrame(() => row.scrollIntoView({ block: "nearest" }));
}

/** The address that leads back to the list as it was left, and what to tell it there. */
export function wayBack(): { href: string; state?: object } {
  const walk = readWalk();
  if (!walk) return { href: "/customers" };
  const query = customerList.write(walk.state).toString();
  return { href: query ? `/customers?${query}` : "/customers", state: { trail: walk.trail, opened: walk.at } };
}
