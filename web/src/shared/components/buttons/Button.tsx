// A button: plain, the one primary act of a screen, quiet, or dangerous.
import type { ComponentProps } from "react";
import { Explained } from "./Explained";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  look?: "plain" | "primary" | "quiet" | "danger";
  /** Why it cannot be pressed now; shown as its tooltip and read out with it. */
  unavailable?: string | false | undefined;
  /** The key that does the same; its tooltip, together with what that is. */
  shortcut?: { does: string; keys: string } | undefined;
}

export function Button({ look = "plain", unavailable, shortcut, className = "", ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], className].join(" ");
  if (!unavailable) {
    const button = <button type="button" className={classes} {...rest} />;
    if (!shortcut) return button;
    return (
      <Explained by={shortcut.does} keys={shortcut.keys}>
        {button}
      </Explained>
    );
  }
  return (
    <Explained by={unavailable}>
      <button
        type="button"
        {...rest}
        className={classes}
        aria-disabled
        aria-description={unavailable}
        onClick={undefined}
      />
    </Explained>
  );
}
