// Tags to tick.
import { TagChip } from "../../../shared/customer/TagChip";
import styles from "../ManageTagsDialog.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { NewTag } from "../useTagChoice";

interface TagChoicesProps {
  tags: readonly NewTag[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}

export function TagChoices({ tags, chosen, onToggle }: TagChoicesProps) {
  const { t } = useTranslation();
  if (tags.length === 0) return <p className={styles.none}>{t("tags.noneFound")}</p>;
  return (
    <ul className={styles.choices} aria-label={t("fields.tags")}>
      {tags.map((tag) => (
        <li key={tag.id}>
          <label>
            <input type="checkbox" checked={chosen.includes(tag.id)} onChange={() => onToggle(tag.id)} />
            <TagChip tag={tag} />
          </label>
        </li>
      ))}
    </ul>
  );
}
