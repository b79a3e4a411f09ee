// Acts that stand beside the primary one, and on a phone behind "More".
import { type MouseEvent, type ReactNode } from "react";
import { useMedia } from "../../hooks/useMedia";
import styles from "./MoreActs.module.css";
import { useTranslation } from "../../i18n/useTranslation";
import { PopoverButton } from "./PopoverButton";

export function MoreActs({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const onPhone = useMedia("(width <= 640px)");
  if (!onPhone) return children;
  const more = t("actions.more");
  return (
    <PopoverButton button={more} name={more} className={styles.panel} keepMounted onClick={closeAfterAct}>
      {children}
    </PopoverButton>
  );
}

/** One that is not available stays in sight, with its reason. */
function closeAfterAct({ target, currentTarget }: MouseEvent<HTMLElement>) {
  const act = target instanceof Element && target.closest("button");
  if (act && act.getAttribute("aria-disabled") !== "true") currentTarget.hidePopover();
}
