// A placeholder with the shape of the content that loads. Invisible at first, so that a quick answer never flashes.
import { useTranslation } from "../../i18n/useTranslation";
import styles from "./Skeleton.module.css";

export function Skeleton({ lines = 3, height = 16 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t("states.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} style={{ height }} />
      ))}
    </div>
  );
}
