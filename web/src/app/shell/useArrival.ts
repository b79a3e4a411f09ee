// Arriving at another page: from its top with the focus on it, or where Back left it. Sections of a profile are one page.
import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "wouter";

export function useArrival(main: RefObject<HTMLElement | null>): void {
  const [path] = useLocation();
  const page = path.split("/").slice(0, 3).join("/");
  const shown = useRef(page);
  const back = useRef(false);

  useEffect(() => {
    const note = () => (back.current = true);
    window.addEventListener("popstate", note);
    return () => window.removeEventListener("popstate", note);
  }, []);

  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    // The browser itself restores the scroll position on Back.
    if (!back.current) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    back.current = false;
  }, [page, main]);
}
