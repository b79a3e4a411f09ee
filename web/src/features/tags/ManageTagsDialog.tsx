// Chooses a customer's tags, several at once, and makes new ones; nothing is applied before it is saved.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { useTags } from "../../shared/customer/tags";
import { useAssignTags, useCreateTag } from "./api";
import { changed } from "./changes";
import { NewTagFields } from "./NewTagFields";
import { TagChoices } from "./TagChoices";
import { isTaken, matching, useTagChoice } from "./useTagChoice";
import styles from "./ManageTagsDialog.module.css";

export default function ManageTagsDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  // As it was when the dialog opened: a colleague's change meanwhile is not undone by saving.
  const [before] = useState(profile.tags);
  const choice = useTagChoice(before, useTags());
  const [typed, setTyped] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const create = useCreateTag();
  const assign = useAssignTags(profile.id);
  const found = matching(choice.all, typed);

  const save = async () => {
    if (!choice.changed) {
      onClose();
      return;
    }
    const made = new Map<string, string>();
    for (const { id, name, color } of choice.drafts.filter((draft) => choice.chosen.includes(draft.id))) {
      made.set(id, (await create.mutateAsync({ draft: { name, color }, idempotencyKey: id })).id);
    }
    const now = choice.chosen.map((id) => made.get(id) ?? id);
    await assign.mutateAsync({ seen: profile, change: changed(before, now) });
    notify(t("tags.saved"));
    onClose();
  };

  return (
    <FormDialog
      title={t("tags.manage")}
      submit={t("actions.save")}
      pending={create.isPending || assign.isPending}
      dirty={choice.changed}
      error={create.error ?? assign.error}
      firstFocus={search}
      onSubmit={() => void save().catch(() => undefined)} // the dialog shows what went wrong
      onClose={onClose}
    >
      <input
        ref={search}
        type="search"
        className={styles.search}
        value={typed}
        maxLength={40}
        aria-label={t("tags.search")}
        placeholder={t("tags.search")}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <TagChoices tags={found} chosen={choice.chosen} onToggle={choice.toggle} />
      <p className="visually-hidden" role="status">
        {t("tags.found", { count: found.length })}
      </p>
      {typed.trim() !== "" && !isTaken(choice.all, typed) && (
        <NewTagFields
          name={typed.trim()}
          onCreate={(color) => {
            choice.create(typed.trim(), color);
            setTyped("");
            search.current?.focus();
          }}
        />
      )}
    </FormDialog>
  );
}
