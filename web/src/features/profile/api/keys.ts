// The query keys of the profile's own questions; the profile itself has its key in shared, since other features refresh it.
import type { Customer } from "../../../shared/api/types";

export const profileKeys = {
  /** Not below the customer: a preview is asked for anew with every version, and never after the act itself. */
  preview: ({ id, version }: Customer, act: string) => ["preview", act, id, version] as const,
};
