// A confirmation before something is lost; a click outside does not close it.
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useRef } from "react";
import { useOnceAtATime } from "../../hooks/useOnceAtATime";
import { Button } from "../buttons/Button";
import styles from "./Dialog.module.css";

interface ConfirmDialogProps {
  title: string;
  text: string;
  cancel: string;
  confirm: string;
  onCancel: () => void;
  onConfirm: () => void;
}

export function ConfirmDialog({ title, text, cancel, confirm, onCancel, onConfirm }: ConfirmDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  const confirmOnce = useOnceAtATime(onConfirm);
  return (
    <Base.Root open onOpenChange={(open) => !open && onCancel()}>
      <Base.Portal>
        <Base.Backdrop className={`${styles.veil} ${styles.over}`} forceRender />
        <Base.Viewport className={`${styles.viewport} ${styles.over}`}>
          <Base.Popup className={styles.dialog} initialFocus={safe}>
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </header>
            <div className={styles.body}>
              <Base.Description className={styles.text}>{text}</Base.Description>
            </div>
            <footer className={styles.foot}>
              <Button ref={safe} onClick={onCancel}>
                {cancel}
              </Button>
              <Button look="danger" onClick={() => confirmOnce()}>
                {confirm}
              </Button>
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
