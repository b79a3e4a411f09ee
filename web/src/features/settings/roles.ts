// The roles that a member may give to another.
import { roleValues } from "../../shared/api/constants";
import type { Role } from "../../shared/api/types";

/** Return those that a member with this role may give: only an owner makes an owner. */
export function rolesGivenBy(role: Role | undefined): readonly Role[] {
  return role === "owner" ? roleValues : roleValues.filter((given) => given !== "owner");
}
