// A button: plain, the one primary act of a screen, quiet, or dangerous.
import type { ComponentProps } from "react";
import { Explained } from "./Explained";
import styles from "./Button.module.css";

interface ButtonProps extends ComponentProps<"button"> {
  look?: "plain" | "primary" | "quiet" | "danger";
  /** Why it cannot be pressed now; shown as its tooltip and read out with it. */
  unavailable?: string | false;
}

export function Button({ look = "plain", unavailable, className = "", ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], className].join(" ");
  if (!unavailable) return <button type="button" className={classes} {...rest} />;
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
