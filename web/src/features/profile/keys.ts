// The query keys of the profile's own questions; the profile itself has its key in shared, since other features refresh it.
import type { Profile } from "../../shared/api/types";

export const profileKeys = {
  /** Not below the customer: a preview is asked for anew with every version, and never after the act itself. */
  preview: (profile: Profile, act: "archive" | "reactivate") => ["preview", act, profile.id, profile.version] as const,
};
