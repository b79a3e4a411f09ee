// A button and the filters that it opens. A native popover: Escape and a click beside it close it.
import { ChevronDown, ListFilter } from "lucide-react";
import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import buttons from "./Button.module.css";
import styles from "./FilterPopover.module.css";
import { placeUnder } from "./placeUnder";

interface FilterPopoverProps {
  label: string;
  /** How many of the filters are in use. */
  used: number;
  /** The fields, which are mounted while it is open. */
  children: ReactNode;
  onEnter: () => void;
  /** Before whatever closes it happens: a click on a link beside it, for one. */
  onClose: () => void;
}

export function FilterPopover({ label, used, children, onEnter, onClose }: FilterPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={opener} type="button" className={buttons.button} popoverTarget={id} aria-expanded={open}>
        <ListFilter size={16} aria-hidden />
        {label}
        {used > 0 && <span className={styles.count}>{used}</span>}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={(event) => {
          if (event.newState === "closed") onClose();
        }}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open && (
          <Placed under={opener} onEnter={onEnter}>
            {children}
          </Placed>
        )}
      </div>
    </>
  );
}

interface PlacedProps extends Pick<FilterPopoverProps, "children" | "onEnter"> {
  under: RefObject<HTMLElement | null>;
}

function Placed({ under, children, onEnter }: PlacedProps) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const popover = form.current?.closest<HTMLElement>("[popover]");
    if (popover && under.current) placeUnder(under.current, popover);
    form.current?.querySelector("input")?.focus();
  }, [under]);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      {children}
    </form>
  );
}
