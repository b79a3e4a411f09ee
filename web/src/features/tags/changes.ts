// Changes to a customer's tags, each of which leaves all other tags alone.
import type { TagChange } from "./api/tags";

export function without(tagId: string): TagChange {
  return (tags) => tags.filter((id) => id !== tagId);
}

/** Put a tag back at its earlier place among those that remain. */
export function withAgain(tagId: string, before: readonly string[]): TagChange {
  return (tags) => {
    const kept = before.filter((id) => id === tagId || tags.includes(id));
    return [...kept, ...tags.filter((id) => !kept.includes(id))];
  };
}

/** The change from one choice to another; new tags come last, in the order of choosing. */
export function changed(before: readonly string[], now: readonly string[]): TagChange {
  const removed = before.filter((id) => !now.includes(id));
  const added = now.filter((id) => !before.includes(id));
  return (tags) => [...tags.filter((id) => !removed.includes(id)), ...added.filter((id) => !tags.includes(id))];
}
