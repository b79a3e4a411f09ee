// The merchant's tags: adding, renaming, recolouring, and deleting those that no customer has.
import { useQuery } from "@tanstack/react-query";
import { Pencil, Plus, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Tag } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { Failure } from "../../../shared/components/states/Failure";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { TagChip } from "../../../shared/customer/TagChip";
import { tagsQuery } from "../../../shared/customer/tags";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { OnlyFor } from "./OnlyFor";
import styles from "../Settings.module.css";

const TagDialog = onDemand(() => import("./TagDialog"));
const DeleteTagDialog = onDemand(() => import("./DeleteTagDialog"));
const dialogs = [TagDialog, DeleteTagDialog];

export function TagsSection() {
  const { t } = useTranslation();
  const tags = useQuery(tagsQuery);
  const locked = useWhyNot()("customers:write");
  const [adding, setAdding] = useState(false);
  const acts = (
    <span className={styles.acts}>
      <HelpLink topic="tags" />
      {!locked && (
        <Button onClick={() => setAdding(true)}>
          <Plus size={16} aria-hidden />
          {t("settings.tags.add")}
        </Button>
      )}
    </span>
  );

  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.tags.readOnly")} />
      <Card title={t("settings.tags.title")} act={acts}>
        <p className={styles.remark}>{t("settings.tags.explanation")}</p>
        {tags.isPending ? (
          <Skeleton lines={6} height={22} />
        ) : !tags.data ? (
          <Failure error={tags.error} retry={() => void tags.refetch()} />
        ) : tags.data.items.length === 0 ? (
          <EmptyState icon={Tags} title={t("settings.tags.noneTitle")} text={t("settings.tags.noneText")} />
        ) : (
          <TagRows tags={tags.data.items} locked={locked !== undefined} />
        )}
      </Card>
      <Layer dialogs={dialogs}>{adding && <TagDialog tag={null} onClose={() => setAdding(false)} />}</Layer>
    </div>
  );
}

function TagRows({ tags, locked }: { tags: readonly Tag[]; locked: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<Tag | null>(null);
  const [deleting, setDeleting] = useState<Tag | null>(null);
  useRefocus(tags.length);
  return (
    <>
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <TagChip tag={tag} />
            {!locked && (
              <span className={styles.acts}>
                <IconButton
                  icon={Pencil}
                  label={t("settings.tags.editNamed", { name: tag.name })}
                  onClick={() => setEditing(tag)}
                />
                <IconButton
                  icon={Trash2}
                  look="danger"
                  label={t("settings.tags.deleteNamed", { name: tag.name })}
                  onClick={() => setDeleting(tag)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Layer dialogs={dialogs}>
        {editing && <TagDialog tag={editing} onClose={() => setEditing(null)} />}
        {deleting && <DeleteTagDialog tag={deleting} onClose={() => setDeleting(null)} />}
      </Layer>
    </>
  );
}
