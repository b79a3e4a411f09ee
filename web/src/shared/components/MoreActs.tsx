// Acts that stand beside the primary one, and on a phone behind "More". A native popover: Escape and a click beside it close it.
import { ChevronDown } from "lucide-react";
import { type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMedia } from "../hooks/useMedia";
import buttons from "./Button.module.css";
import styles from "./MoreActs.module.css";
import { placeUnder } from "./placeUnder";

export function MoreActs({ children }: { children: ReactNode }) {
  const onPhone = useMedia("(width <= 640px)");
  return onPhone ? <Menu>{children}</Menu> : children;
}

function Menu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const closeAfterAct = ({ target }: MouseEvent) => {
    const act = target instanceof Element && target.closest("button");
    // One that is not available stays in sight, with its reason.
    if (act && act.getAttribute("aria-disabled") !== "true") panel.current?.hidePopover();
  };
  return (
    <>
      <button ref={opener} type="button" className={buttons.button} popoverTarget={id} aria-expanded={open}>
        {t("actions.more")}
        <ChevronDown size={14} aria-hidden />
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        role="group"
        aria-label={t("actions.more")}
        className={styles.panel}
        onClick={closeAfterAct}
        onToggle={({ newState }) => {
          setOpen(newState === "open");
          if (newState === "open" && opener.current && panel.current) placeUnder(opener.current, panel.current);
        }}
      >
        {children}
      </div>
    </>
  );
}
