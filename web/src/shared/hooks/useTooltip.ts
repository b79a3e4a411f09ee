// When a tooltip shows: after a short hover, or at once on keyboard focus; hidden on Escape, on a press and on scrolling.
import { type FocusEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

const hoverDelay = 400;
/** Long enough to move the pointer from the control onto the tooltip. */
const grace = 120;

export function useTooltip() {
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
  /** Focusing may scroll, and the next frame dispatches that scroll event, which hides an open tooltip: open after it. */
  const inNextFrame = () => {
    forget();
    frame.current = requestAnimationFrame(() => setOpen(true));
  };
  const hide = () => {
    forget();
    setOpen(false);
  };

  useEffect(() => forget, []);
  // Before the paint, so that Escape works as soon as the tooltip is visible.
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
