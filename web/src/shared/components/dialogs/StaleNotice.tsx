// After a version conflict: the changes that were saved meanwhile, and the choice between those and one's own.
import { useOnceAtATime } from "../../hooks/useOnceAtATime";
import { useTranslation } from "../../i18n/useTranslation";
import { intoView } from "../../intoView";
import { Button } from "../buttons/Button";
import { Notice } from "../states/Notice";
import styles from "./StaleNotice.module.css";

export interface StaleChange {
  label: string;
  old: string;
  new: string;
}

interface StaleNoticeProps {
  changes: readonly StaleChange[];
  pending: boolean;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

export function StaleNotice({ changes, pending, onSaveMine, onTakeTheirs }: StaleNoticeProps) {
  const { t } = useTranslation();
  const saveMineOnce = useOnceAtATime(onSaveMine);
  const shown = (value: string) => value || t("forms.none");
  return (
    <div ref={intoView}>
      <Notice tone="warn">
        <strong>{t("forms.staleTitle")}</strong>
        <p>{t(changes.length > 0 ? "forms.staleText" : "forms.staleSame")}</p>
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.label}>
              {t("forms.was", { field: change.label, old: shown(change.old), new: shown(change.new) })}
            </li>
          ))}
        </ul>
        <div className={styles.choice}>
          <Button disabled={pending} onClick={() => saveMineOnce()}>
            {t("actions.saveMine")}
          </Button>
          <Button disabled={pending} onClick={onTakeTheirs}>
            {t("actions.takeTheirs")}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
