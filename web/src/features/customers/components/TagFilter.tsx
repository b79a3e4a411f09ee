// Filters the list by tags.
import { Tags } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { tagMatchValues } from "../../../shared/api/constants";
import { RadioField } from "../../../shared/components/fields/fields";
import { PopoverButton } from "../../../shared/components/buttons/PopoverButton";
import { TagChip } from "../../../shared/customer/TagChip";
import { useTags } from "../../../shared/customer/tags";
import { UnknownTags } from "../../../shared/customer/UnknownTags";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { plainText } from "../../../shared/plainText";
import { type CustomerListControls, maxTags, unfiltered } from "../listState";
import styles from "./TagFilter.module.css";

type Filter = Pick<CustomerListControls, "state" | "show">;

export function TagFilter({ state, show }: Filter) {
  const { t } = useTranslation();
  const chosen = state.tags.length;
  const button = (
    <>
      <Tags size={16} aria-hidden />
      {t("fields.tags")}
      {chosen > 0 && <span className={styles.count}>{chosen}</span>}
    </>
  );
  return (
    <PopoverButton button={button} name={t("customers.filterByTags")} className={styles.panel}>
      <Choices {...{ state, show }} />
    </PopoverButton>
  );
}

function Choices({ state, show }: Filter) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const known = useTags();
  const tags = known ?? [];
  const fitting = tags.filter(({ name }) => plainText(name).includes(plainText(typed.trim())));
  const full = state.tags.length >= maxTags;

  useLayoutEffect(() => field.current?.focus(), []);

  const toggle = (id: string) => {
    const others = state.tags.filter((other) => other !== id);
    const chosen = others.length < state.tags.length ? others : [...others, id];
    show(chosen.length > 0 ? { tags: chosen } : { tags: unfiltered.tags, tagMatch: unfiltered.tagMatch });
  };

  return (
    <>
      <input
        ref={field}
        type="search"
        className={styles.search}
        value={typed}
        aria-label={t("customers.searchTags")}
        placeholder={t("customers.searchTags")}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className={styles.tags}>
        {fitting.map((tag) => {
          const ticked = state.tags.includes(tag.id);
          return (
            <li key={tag.id}>
              <label>
                <input type="checkbox" checked={ticked} disabled={full && !ticked} onChange={() => toggle(tag.id)} />
                <TagChip tag={tag} />
              </label>
            </li>
          );
        })}
      </ul>
      {!known && <UnknownTags count={3} />}
      <p className={styles.hint} role="status">
        {known && fitting.length === 0
          ? t(tags.length === 0 ? "customers.noTags" : "customers.noTagMatches")
          : full && t("customers.mostTags", { count: maxTags })}
      </p>
      {tags.length > 0 && (
        <RadioField
          label={t("customers.tagMatch")}
          value={state.tagMatch}
          options={tagMatchValues.map((value) => ({ value, label: t(`customers.tagMatches.${value}`) }))}
          onChange={(tagMatch) => show({ tagMatch })}
        />
      )}
    </>
  );
}
