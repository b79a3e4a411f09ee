// Adds up the effects of several deletions.
import type { Deletion } from "../../../shared/api/types";

const shown = ["moved_to_trash", "linked_data_kept", "linked_data_removed"] as const;

interface CombinedEffect {
  code: (typeof shown)[number];
  /** The number of customers moved, or of records linked to them. */
  count: number;
}

export function effectsOf(deletions: readonly Deletion[]): CombinedEffect[] {
  const all = deletions.flatMap(({ effects }) => effects);
  return shown.flatMap((code) => {
    const same = all.filter((effect) => effect.code === code);
    const count = same.reduce((sum, effect) => sum + (effect.count ?? 1), 0);
    return same.length > 0 ? { code, count } : [];
  });
}
