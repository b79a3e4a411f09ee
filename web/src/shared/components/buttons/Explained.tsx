// A tooltip for one control. Small and our own: the libraries' positioning costs a fifth of the first screen's budget.
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTooltip } from "../../hooks/useTooltip";
import styles from "./Explained.module.css";

interface ExplainedProps {
  by: string;
  keys?: string | undefined;
  children: ReactNode;
}

export function Explained({ by, keys, children }: ExplainedProps) {
  const { open, triggers } = useTooltip();
  return (
    // Takes no space of its own; the control inside keeps its place in the layout.
    <span className={styles.around} {...triggers}>
      {children}
      {open && (
        <Tip>
          {by}
          {keys && <kbd>{keys}</kbd>}
        </Tip>
      )}
    </span>
  );
}

function Tip({ children }: { children: ReactNode }) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const control = tip.current?.previousElementSibling;
    if (!tip.current || !control) return;
    // The top layer, so that no dialog or scrolling box covers it.
    tip.current.showPopover();
    placeBeside(tip.current, control.getBoundingClientRect());
  }, []);
  return (
    <span ref={tip} popover="manual" role="tooltip" className={styles.tip}>
      {children}
    </span>
  );
}

const gap = 6;
const margin = 8;

/** Under the control, or above it when there is no room; always inside the window. */
function placeBeside(tip: HTMLElement, control: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const below = control.bottom + gap;
  const top = below + height + margin <= window.innerHeight ? below : control.top - gap - height;
  const centred = control.left + (control.width - width) / 2;
  const left = Math.max(margin, Math.min(centred, document.documentElement.clientWidth - width - margin));
  tip.style.top = `${top}px`;
  tip.style.left = `${left}px`;
}
