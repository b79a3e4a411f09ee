// A customer's first tags under the name.
import { TagChip } from "../../../shared/customer/TagChip";
import { tagsOf, useTags } from "../../../shared/customer/tags";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./NameCell.module.css";

const shown = 2;

export function RowTags({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const tags = tagsOf(ids, useTags() ?? []);
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={t("fields.tags")}>
      {tags.slice(0, shown).map((tag) => (
        <li key={tag.id} title={tag.name}>
          <TagChip tag={tag} look="plain" />
        </li>
      ))}
      {tags.length > shown && (
        <li className={styles.more}>{t("customers.moreTags", { count: tags.length - shown })}</li>
      )}
    </ul>
  );
}
