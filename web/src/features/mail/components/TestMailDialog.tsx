// Asks before a test mail goes to the customer's address.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../shared/components/Button";
import { Dialog } from "../../../shared/components/Dialog";
import dialog from "../../../shared/components/Dialog.module.css";

interface TestMailDialogProps {
  email: string;
  onSend: () => void;
  onClose: () => void;
}

export function TestMailDialog({ email, onSend, onClose }: TestMailDialogProps) {
  const { t } = useTranslation();
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={t("mail.check")} firstFocus={safe} onClose={onClose}>
      <div className={dialog.body}>
        <p className={dialog.text}>{t("mail.checkText", { email })}</p>
      </div>
      <footer className={dialog.foot}>
        <Button ref={safe} onClick={onClose}>
          {t("actions.cancel")}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onSend();
          }}
        >
          {t("mail.checkSend")}
        </Button>
      </footer>
    </Dialog>
  );
}
