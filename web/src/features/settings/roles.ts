// The roles, from the one that may do everything down.
import type { Role } from "../../shared/api/types";

export const roles: readonly Role[] = ["owner", "admin", "finance", "sales", "support", "field", "read_only"];

/** Only an owner makes an owner. */
export function rolesGivenBy(role: Role | undefined): readonly Role[] {
  return role === "owner" ? roles : roles.filter((given) => given !== "owner");
}
