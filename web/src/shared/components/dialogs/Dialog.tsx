// A modal dialog: focus is trapped inside and returns to where it came from.
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { useReturnFocus } from "../../hooks/useReturnFocus";
import { useTranslation } from "../../i18n/useTranslation";
import { IconButton } from "../buttons/IconButton";
import styles from "./Dialog.module.css";

export type FirstFocus = RefObject<HTMLElement | null> | (() => HTMLElement | null);

export function resolved(focus: FirstFocus | undefined): HTMLElement | null {
  return (typeof focus === "function" ? focus() : focus?.current) ?? null;
}

/** The field of the open dialog with this name. */
export function fieldNamed(name: string): FirstFocus {
  return () => document.querySelector(`[role=dialog] [name="${CSS.escape(name)}"]`);
}

interface DialogProps {
  title: string;
  onClose: () => void;
  /** The element that gets the focus first; by default, the dialog itself. */
  firstFocus?: FirstFocus;
  children: ReactNode;
}

export function Dialog({ title, onClose, firstFocus, children }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnFocus();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={styles.dialog}
            ref={dialog}
            initialFocus={() => resolved(firstFocus) ?? dialog.current}
            finalFocus={returnFocus}
          >
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <IconButton icon={X} label={t("actions.close")} onClick={onClose} />
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
