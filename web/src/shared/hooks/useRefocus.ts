// When a change removes the focused element, focuses the next one or the page's heading, because the browser would focus none.
import { useEffect, useEffectEvent, useRef } from "react";
import { focusHeading } from "../focusHeading";

export function useRefocus(cause: unknown, next?: () => HTMLElement | null): void {
  const before = useRef(cause);
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const notice = () => (focused.current = document.activeElement);
    document.addEventListener("focusin", notice);
    return () => document.removeEventListener("focusin", notice);
  }, []);

  const refocus = useEffectEvent(() => {
    const instead = next?.();
    if (instead) instead.focus();
    else focusHeading();
  });

  useEffect(() => {
    if (before.current === cause) return;
    before.current = cause;
    // Only a lost focus is moved, because a colleague's change must not move the focus of somebody who reads.
    const lost = document.activeElement === document.body && focused.current?.isConnected === false;
    if (lost) refocus();
  }, [cause]);
}
