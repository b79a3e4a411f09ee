// Where a member stands: may sign in, has been invited and did not sign in yet, or is kept out.
import type { TeamMember } from "../../shared/api/types";

export type Standing = "active" | "invited" | "inactive";

export function standingOf({ active, joined_at }: TeamMember): Standing {
  if (!active) return "inactive";
  return joined_at ? "active" : "invited";
}
