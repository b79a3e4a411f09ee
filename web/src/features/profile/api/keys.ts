// The query keys of this feature alone; the key of the profile is in shared, because other features refresh it.
import type { Customer } from "../../../shared/api/types";

export const profileKeys = {
  /** Not below the customer's key: a preview has the version in its key and is void after the act, so nothing refetches it. */
  preview: ({ id, version }: Customer, act: string) => ["preview", act, id, version] as const,
};
