// How long the member has done nothing on the page.
import { useCallback, useEffect, useRef } from "react";

const signs = ["pointerdown", "pointermove", "keydown", "scroll"] as const;

/** Returns a function that returns the milliseconds. */
export function useIdleTime(): () => number {
  const last = useRef(0);
  useEffect(() => {
    const note = () => (last.current = Date.now());
    note();
    for (const sign of signs) addEventListener(sign, note, { capture: true, passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, note, { capture: true });
    };
  }, []);
  return useCallback(() => Date.now() - last.current, []);
}
