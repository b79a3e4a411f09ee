// When a change takes away what had the focus, the focus goes to what is next or to the page's heading rather than nowhere.
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
    // Who only reads has the focus nowhere, and what a colleague changes must not move it.
    const lost = document.activeElement === document.body && focused.current?.isConnected === false;
    if (lost) refocus();
  }, [cause]);
}
