// All tags of a customer, each with an × that takes it off at once.
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { TagChip } from "../../shared/customer/TagChip";
import { tagsOf, useTags } from "../../shared/customer/tags";
import { useRefocus } from "../../shared/hooks/useRefocus";
import styles from "./TagList.module.css";
import { useRemoveTag } from "./useRemoveTag";

export function TagList({ profile }: { profile: Profile }) {
  useRefocus(profile.tags.join()); // here, since the list goes with its last tag
  return profile.tags.length === 0 ? <NoTags /> : <Assigned profile={profile} />;
}

function NoTags() {
  const { t } = useTranslation();
  return <p className={styles.none}>{t("tags.none")}</p>;
}

function Assigned({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const tags = tagsOf(profile.tags, useTags());
  const mayWrite = useMay("customers:write");
  const remove = useRemoveTag(profile);
  return (
    <ul className={styles.tags} aria-label={t("fields.tags")}>
      {tags.map((tag) => (
        <li key={tag.id}>
          <TagChip
            tag={tag}
            act={
              mayWrite && (
                <button type="button" aria-label={t("tags.remove", { name: tag.name })} onClick={() => remove(tag)}>
                  <X size={13} aria-hidden />
                </button>
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}
