// When a tooltip shows: after a moment's hover or at once on keyboard focus; gone on Escape, on a press and on scrolling.
import { type FocusEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

const hoverDelay = 400;
/** Long enough to move the pointer from the control onto the tooltip. */
const grace = 120;

export function useHint() {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef(0);

  const forget = () => {
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
  };
  const after = (pause: number, show: boolean) => {
    forget();
    timer.current = setTimeout(() => setOpen(show), pause);
  };
  /** Focusing may have scrolled; the next frame tells of that first, which would close what is open by then. */
  const inNextFrame = () => {
    forget();
    frame.current = requestAnimationFrame(() => setOpen(true));
  };
  const hide = () => {
    forget();
    setOpen(false);
  };

  useEffect(() => forget, []);
  // Before the paint: what can be seen can be sent away.
  useLayoutEffect(() => {
    if (!open) return;
    const leave = () => setOpen(false);
    const escape = (event: KeyboardEvent) => event.key === "Escape" && leave();
    document.addEventListener("keydown", escape, true);
    document.addEventListener("scroll", leave, true);
    return () => {
      document.removeEventListener("keydown", escape, true);
      document.removeEventListener("scroll", leave, true);
    };
  }, [open]);

  const triggers = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === "mouse" && after(hoverDelay, true),
    onPointerLeave: () => after(grace, false),
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => event.target.matches(":focus-visible") && inNextFrame(),
    onBlur: hide,
  };
  return { open, triggers };
}
