// All tags of a customer, each with an × that takes it off at once.
import { X } from "lucide-react";
import { type RefObject, useRef } from "react";
import { useMay } from "../../shared/access/me";
import type { Profile, Tag } from "../../shared/api/types";
import { TagChip } from "../../shared/customer/TagChip";
import { tagsOf, useTags } from "../../shared/customer/tags";
import { UnknownTags } from "../../shared/customer/UnknownTags";
import { useRefocus } from "../../shared/hooks/useRefocus";
import styles from "./TagList.module.css";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useRemoveTag } from "./useRemoveTag";

interface TagListProps {
  profile: Profile;
  /** The element that gets the focus after the last tag was removed. */
  afterLast: RefObject<HTMLElement | null>;
}

export function TagList({ profile, afterLast }: TagListProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef(0);
  // Mounted here, because the list unmounts with its last tag.
  useRefocus(profile.tags.join(), () => {
    const crosses = list.current?.querySelectorAll("button");
    return crosses?.[Math.min(removed.current, crosses.length - 1)] ?? afterLast.current;
  });
  const known = useTags();
  if (profile.tags.length === 0) return <NoTags />;
  if (!known) return <UnknownTags count={profile.tags.length} />;
  return <Assigned ref={list} profile={profile} known={known} onRemove={(place) => (removed.current = place)} />;
}

function NoTags() {
  const { t } = useTranslation();
  return <p className={styles.none}>{t("tags.none")}</p>;
}

interface AssignedProps {
  ref: RefObject<HTMLUListElement | null>;
  profile: Profile;
  known: readonly Tag[];
  onRemove: (place: number) => void;
}

function Assigned({ ref, profile, known, onRemove }: AssignedProps) {
  const { t } = useTranslation();
  const tags = tagsOf(profile.tags, known);
  const mayWrite = useMay("customers:write");
  const remove = useRemoveTag(profile);
  return (
    <ul ref={ref} className={styles.tags} aria-label={t("fields.tags")}>
      {tags.map((tag, place) => (
        <li key={tag.id}>
          <TagChip
            tag={tag}
            act={
              mayWrite && (
                <button
                  type="button"
                  aria-label={t("tags.remove", { name: tag.name })}
                  onClick={() => {
                    onRemove(place);
                    remove(tag);
                  }}
                >
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
