// In place of tags that are not loaded: as many placeholders or, after a failure, a notice with Try again.
import { useQuery } from "@tanstack/react-query";
import { Button } from "../components/buttons/Button";
import { useErrorText } from "../i18n/useErrorText";
import styles from "./TagChip.module.css";
import { useTranslation } from "../i18n/useTranslation";
import { tagsQuery } from "./tags";

export function UnknownTags({ count }: { count: number }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const { error, isFetching, refetch } = useQuery(tagsQuery);
  if (error && !isFetching) {
    return (
      <div role="alert" className={styles.unknown}>
        <p>{textOf(error)}</p>
        <Button onClick={() => void refetch()}>{t("actions.retry")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.blanks} role="status" aria-label={t("states.loading")}>
      {Array.from({ length: count }, (_, place) => (
        <span key={place} className={`${styles.chip} ${styles.blank}`} />
      ))}
    </div>
  );
}
