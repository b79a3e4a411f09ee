// The state of a member: active, invited but not signed in yet, or deactivated.
import type { TeamMember } from "../../shared/api/types";

export type Standing = "active" | "invited" | "inactive";

export function standingOf({ active, joined_at }: TeamMember): Standing {
  if (!active) return "inactive";
  return joined_at ? "active" : "invited";
}
