// Asks before something goes to the customer.
import { useRef } from "react";
import { Button } from "../../../shared/components/buttons/Button";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import dialog from "../../../shared/components/dialogs/Dialog.module.css";

interface AskDialogProps {
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

export function AskDialog({ title, text, confirm, onConfirm, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={title} firstFocus={safe} onClose={onClose}>
      <div className={dialog.body}>
        <p className={dialog.text}>{text}</p>
      </div>
      <footer className={dialog.foot}>
        <Button ref={safe} onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </footer>
    </Dialog>
  );
}
