// In the place of a dialog that broke.
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import { Dialog } from "../dialogs/Dialog";
import styles from "../dialogs/Dialog.module.css";

export default function BrokenDialog({ retry, onClose }: { retry: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("states.brokenTitle")} onClose={onClose}>
      <p className={styles.body}>{t("states.brokenText")}</p>
      <footer className={styles.foot}>
        <Button onClick={onClose}>{t("actions.close")}</Button>
        <Button look="primary" onClick={retry}>
          {t("actions.retry")}
        </Button>
      </footer>
    </Dialog>
  );
}
