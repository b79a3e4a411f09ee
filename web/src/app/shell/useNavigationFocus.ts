// Scroll position and focus after navigation: top and heading of a new page, or where Back left it. A profile is one page.
import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useSearch } from "wouter";

// Registered on import, hence before the router's listener, so that the flag is set when the router renders the page.
let byHistory = false;
window.addEventListener("popstate", () => (byHistory = true));

export function useNavigationFocus(main: RefObject<HTMLElement | null>): void {
  const [path] = useLocation();
  const search = useSearch();
  const page = path.split("/").slice(0, 3).join("/");
  const shown = useRef(page);

  useEffect(() => {
    const returned = byHistory;
    byHistory = false;
    if (shown.current === page) return;
    shown.current = page;
    // On Back the browser restores the scroll position, or the list has scrolled to the row that was opened.
    const focused = document.activeElement;
    if (returned || (focused !== main.current && main.current?.contains(focused))) return;
    window.scrollTo(0, 0);
    // A button that goes from page to page keeps the focus for the next press.
    if (focused?.closest("[data-keeps-focus]")) return;
    main.current?.focus({ preventScroll: true });
  }, [page, path, search, main]);
}
