// The register of companies on a profile: its card, for who can be in it.
import { KvkSlot } from "./KvkSlot";
import type { ProfileParts } from "../../shared/profileParts";

export const parts: ProfileParts = {
  informationCard: { permission: "customers:read", Card: KvkSlot },
};
