// The first of the customer's tags; the overview has them all.
import { useQuery } from "@tanstack/react-query";
import { TagChip } from "../../../shared/customer/TagChip";
import { tagsOf, tagsQuery, useTags } from "../../../shared/customer/tags";
import { UnknownTags } from "../../../shared/customer/UnknownTags";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./ProfileHeader.module.css";

const shown = 3;

export function HeaderTags({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const known = useTags();
  const { isError } = useQuery(tagsQuery);
  // Their space is reserved, so that nothing moves when they load. Only the overview reports a failure to load them.
  if (!known) return isError ? null : <UnknownTags count={Math.min(ids.length, shown)} />;
  const tags = tagsOf(ids, known);
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={t("fields.tags")}>
      {tags.slice(0, shown).map((tag) => (
        <li key={tag.id}>
          <TagChip tag={tag} />
        </li>
      ))}
      {tags.length > shown && <li>{t("profile.moreTags", { count: tags.length - shown })}</li>}
    </ul>
  );
}
