// The selection in the dialog: existing tags, and new ones that are created on saving.
import { useState } from "react";
import type { Tag } from "../../shared/api/types";
import { plainText, unified } from "../../shared/plainText";
import type { TagColor } from "../../shared/customer/tags";

/** A new tag, which has no id yet. */
export interface NewTag {
  id: string;
  name: string;
  color: TagColor;
}

export function useTagChoice(assigned: readonly string[], known: readonly Tag[]) {
  const [chosen, setChosen] = useState<readonly string[]>(assigned);
  const [drafts, setDrafts] = useState<readonly NewTag[]>([]);
  return {
    chosen,
    drafts,
    all: [...drafts, ...known] as readonly (Tag | NewTag)[],
    changed: chosen.length !== assigned.length || chosen.some((id) => !assigned.includes(id)),
    toggle: (id: string) => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]),
    create: (name: string, color: TagColor) => {
      // The Idempotency-Key as well, so that saving again after a failure creates no second tag.
      const id = crypto.randomUUID();
      setDrafts([{ id, name, color }, ...drafts]);
      setChosen([...chosen, id]);
    },
  };
}

/** Those with the words typed somewhere in their name. */
export function matching<Named extends { name: string }>(tags: readonly Named[], typed: string): Named[] {
  const wanted = plainText(typed.trim());
  return tags.filter(({ name }) => plainText(name).includes(wanted));
}

/** Whether a tag has this name, as the API compares names. */
export function isTaken(tags: readonly { name: string }[], typed: string): boolean {
  const wanted = unified(typed.trim());
  return tags.some(({ name }) => unified(name) === wanted);
}
