// Chooses a customer's tags, several at once, and creates new ones; nothing is sent before Save.
import { useRef, useState } from "react";
import { tagDraftLimits } from "../../shared/api/constants";
import type { Profile } from "../../shared/api/types";
import field from "../../shared/components/fields/Field.module.css";
import { FormDialog } from "../../shared/components/dialogs/FormDialog";
import { notify } from "../../shared/components/toasts/notify";
import { useTags } from "../../shared/customer/tags";
import { UnknownTags } from "../../shared/customer/UnknownTags";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useAssignTags, useCreateTag } from "./api/tags";
import { changed } from "./changes";
import { NewTagFields } from "./components/NewTagFields";
import { TagChoices } from "./components/TagChoices";
import { isTaken, matching, useTagChoice } from "./useTagChoice";
import styles from "./ManageTagsDialog.module.css";

export default function ManageTagsDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  // The tags when the dialog opened: only the difference is saved, so a colleague's change meanwhile stays.
  const [before] = useState(profile.tags);
  const known = useTags();
  const choice = useTagChoice(before, known ?? []);
  const [typed, setTyped] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const create = useCreateTag();
  const assign = useAssignTags(profile.id);
  const found = matching(choice.all, typed);

  /** On Enter: toggle the tag of this name, or else the first match; without a match, create a tag. */
  const takeTyped = () => {
    const name = typed.trim();
    if (!known || name === "") return;
    const fits = found.find((tag) => isTaken([tag], name)) ?? found[0];
    if (fits) choice.toggle(fits.id);
    else choice.create(name, "teal");
    setTyped("");
  };

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
      onSubmit={() => void save().catch(() => undefined)} // the dialog shows the failure
      onClose={onClose}
    >
      <input
        ref={search}
        type="search"
        className={`${field.control} ${styles.search}`}
        value={typed}
        maxLength={tagDraftLimits.name}
        aria-label={t("tags.search")}
        placeholder={t("tags.search")}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown")
            event.currentTarget.form?.querySelector<HTMLElement>("[type=checkbox]")?.focus();
          else if (event.key === "Enter") takeTyped();
          else return;
          event.preventDefault();
        }}
      />
      {known ? (
        <TagChoices tags={found} chosen={choice.chosen} onToggle={choice.toggle} />
      ) : (
        <UnknownTags count={before.length + 1} />
      )}
      <p className="visually-hidden" role="status">
        {known && t("tags.found", { count: found.length })}
      </p>
      {known && typed.trim() !== "" && !isTaken(choice.all, typed) && (
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
