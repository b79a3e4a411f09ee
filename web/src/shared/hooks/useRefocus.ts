// When a change takes away what had the focus, the focus goes to the page's heading rather than nowhere.
import { useEffect, useRef } from "react";
import { focusHeading } from "../focusHeading";

export function useRefocus(cause: unknown): void {
  const before = useRef(cause);
  useEffect(() => {
    if (before.current === cause) return;
    before.current = cause;
    if (document.activeElement === document.body) focusHeading();
  }, [cause]);
}
