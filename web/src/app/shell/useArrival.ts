// Arriving at another page: from its top with the focus on it, or where Back left it. Sections of a profile are one page.
import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useSearch } from "wouter";

// Listening from the start, hence before the router does: when it shows a page, this is known.
let byHistory = false;
window.addEventListener("popstate", () => (byHistory = true));

export function useArrival(main: RefObject<HTMLElement | null>): void {
  const [path] = useLocation();
  const search = useSearch();
  const page = path.split("/").slice(0, 3).join("/");
  const shown = useRef(page);

  useEffect(() => {
    const returned = byHistory;
    byHistory = false;
    if (shown.current === page) return;
    shown.current = page;
    // The browser itself restores the scroll position on Back; a list that goes to the row it was left by has scrolled.
    const focused = document.activeElement;
    if (returned || (focused !== main.current && main.current?.contains(focused))) return;
    window.scrollTo(0, 0);
    // What leads from page to page keeps the focus for the next press.
    if (focused?.closest("[data-keeps-focus]")) return;
    main.current?.focus({ preventScroll: true });
  }, [page, path, search, main]);
}
