// A button that shows only an icon; its label and key are its tooltip.
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Explained } from "./Explained";
import styles from "./Button.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon;
  label: string;
  keys?: string | undefined;
  look?: "quiet" | "danger";
  unavailable?: string | false;
}

export function IconButton({ icon: Icon, label, keys, look = "quiet", unavailable, ...rest }: IconButtonProps) {
  return (
    <Explained by={unavailable || label} keys={unavailable ? undefined : keys}>
      <button
        type="button"
        className={`${styles.icon} ${styles[look]}`}
        {...rest}
        aria-label={label}
        {...(unavailable && { "aria-disabled": true, "aria-description": unavailable, onClick: undefined })}
      >
        <Icon size={16} strokeWidth={1.7} aria-hidden />
      </button>
    </Explained>
  );
}
