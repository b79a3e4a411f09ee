// A button and the filters that it opens.
import { ListFilter } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import styles from "./FilterPopover.module.css";
import { PopoverButton } from "./PopoverButton";

interface FilterPopoverProps {
  label: string;
  /** How many of the filters are in use. */
  used: number;
  /** The fields, which are mounted while it is open. */
  children: ReactNode;
  /** Where filters are typed: they are taken on Enter. */
  onEnter?: () => void;
  /** Before whatever closes it happens: a click on a link beside it, for one. */
  onClose?: () => void;
}

export function FilterPopover({ label, used, children, onEnter, onClose }: FilterPopoverProps) {
  const button = (
    <>
      <ListFilter size={16} aria-hidden />
      {label}
      {used > 0 && <span className={styles.count}>{used}</span>}
    </>
  );
  return (
    <PopoverButton button={button} name={label} className={styles.panel} {...(onClose && { onClose })}>
      <Fields {...(onEnter && { onEnter })}>{children}</Fields>
    </PopoverButton>
  );
}

function Fields({ children, onEnter }: Pick<FilterPopoverProps, "children" | "onEnter">) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onEnter?.();
      }}
    >
      {children}
    </form>
  );
}
