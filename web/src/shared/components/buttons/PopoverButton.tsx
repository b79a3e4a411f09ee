// A button and the panel that it opens under itself. A native popover: Escape and a click beside it close it.
import { ChevronDown } from "lucide-react";
import { type MouseEventHandler, type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
import buttons from "./Button.module.css";
import styles from "./PopoverButton.module.css";
import { placeUnder } from "./placeUnder";

interface PopoverButtonProps {
  /** In the button, before its arrow. */
  button: ReactNode;
  /** The accessible name of the panel. */
  name: string;
  /** Gives the panel its width, which may not follow from its content. */
  className: string | undefined;
  /** Mounted while it is open, or always where it goes on with its work once it is closed. */
  children: ReactNode;
  keepMounted?: boolean;
  onClick?: MouseEventHandler<HTMLElement>;
  /** Before whatever closes it happens: a click on a link beside it, for one. */
  onClose?: () => void;
}

export function PopoverButton(props: PopoverButtonProps) {
  const { button, name, className = "", children, keepMounted = false, onClick, onClose } = props;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const place = ({ currentTarget, newState }: ToggleEvent<HTMLElement>) => {
    if (newState === "open" && opener.current) placeUnder(opener.current, currentTarget);
  };
  return (
    <>
      <button ref={opener} type="button" className={buttons.button} popoverTarget={id} aria-expanded={open}>
        {button}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={name}
        className={`${styles.panel} ${className}`}
        onClick={onClick}
        // Placed before the first paint, so that it does not jump, and again once its width is measured.
        onBeforeToggle={(event) => {
          place(event);
          if (event.newState === "closed") onClose?.();
        }}
        onToggle={(event) => {
          place(event);
          setOpen(event.newState === "open");
        }}
      >
        {(open || keepMounted) && children}
      </div>
    </>
  );
}
