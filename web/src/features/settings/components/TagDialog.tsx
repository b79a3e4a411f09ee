// Adds a tag, or renames and recolours one.
import { useState } from "react";
import { tagDraftLimits } from "../../../shared/api/constants";
import type { Tag, TagDraft } from "../../../shared/api/types";
import { TextField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { TagChip } from "../../../shared/customer/TagChip";
import { TagColorField } from "../../../shared/customer/TagColorField";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import styles from "../Settings.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useSaveTag } from "../api/tags";

const blank: TagDraft = { name: "", color: "teal" };

interface TagDialogProps {
  /** Null for a new one. */
  tag: Tag | null;
  onClose: () => void;
}

export default function TagDialog({ tag, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  const [before] = useState<TagDraft>(() => (tag ? { name: tag.name, color: tag.color } : blank));
  const [draft, setDraft] = useState(before);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const save = useSaveTag(tag, idempotencyKey);
  const { problemOf, rest } = useFieldProblems(save.error, ["name", "color"], { tag_exists: "name" });

  const submit = () =>
    save.mutate(
      { ...draft, name: draft.name.trim() },
      {
        onSuccess: () => {
          notify(t(tag ? "settings.tags.saved" : "settings.tags.added"));
          onClose();
        },
      },
    );

  return (
    <FormDialog
      title={tag ? t("settings.tags.editNamed", { name: tag.name }) : t("settings.tags.add")}
      submit={tag ? t("actions.save") : t("settings.tags.add")}
      pending={save.isPending}
      dirty={draft.name !== before.name || draft.color !== before.color}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("settings.tags.name")}
        value={draft.name}
        problem={problemOf("name")}
        maxLength={tagDraftLimits.name}
        autoComplete="off"
        onChange={(typed) => setDraft({ ...draft, name: typed })}
      />
      <TagColorField
        label={t("settings.tags.color")}
        value={draft.color}
        onChange={(color) => setDraft({ ...draft, color })}
      />
      <p className={styles.preview}>
        <TagChip tag={{ ...draft, name: draft.name.trim() || t("settings.tags.name") }} />
      </p>
    </FormDialog>
  );
}
