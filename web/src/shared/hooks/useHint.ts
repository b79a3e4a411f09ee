// When a tooltip shows: after a moment's hover or at once on keyboard focus; gone on Escape, on a press and on scrolling.
import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from "react";

const hoverDelay = 400;
/** Long enough to move the pointer from the control onto the tooltip. */
const grace = 120;

export function useHint() {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const after = (pause: number, show: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(show), pause);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
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
    onFocus: (event: FocusEvent) => event.target.matches(":focus-visible") && after(0, true),
    onBlur: hide,
  };
  return { open, triggers };
}
