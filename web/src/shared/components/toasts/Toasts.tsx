// Where toasts appear: a live region at the corner, reached with F6, held open while hovered or focused.
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { focusHeading } from "../../focusHeading";
import { useTranslation } from "../../i18n/useTranslation";
import { toasts as manager, showToasts, type ToastData } from "./notify";
import styles from "./Toasts.module.css";

export default function Toasts() {
  const { t } = useTranslation();
  useEffect(showToasts, []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.corner} aria-label={t("states.notifications")}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((toast) => <OneToast key={toast.id} toast={toast} />);
}

function OneToast({ toast }: { toast: Toast.Root.ToastObject<ToastData> }) {
  const { t } = useTranslation();
  const { offer, reference } = toast.data ?? {};
  const accepted = useRef(false);
  const accept = () => {
    if (accepted.current) return; // the toast is still there while it fades
    accepted.current = true;
    manager.close(toast.id);
    focusHeading(); // the button that had the focus goes with the toast
    offer?.run();
  };
  return (
    <Toast.Root toast={toast} className={styles.toast} swipeDirection={["right", "down"]}>
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title render={<p />} />
          {reference && <p className={styles.reference}>{t("states.reference", { id: reference })}</p>}
        </div>
        {offer && (
          <button type="button" className={styles.act} onClick={accept}>
            {offer.label}
          </button>
        )}
        <Toast.Close className={styles.close} aria-label={t("actions.close")}>
          <X size={15} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  );
}
