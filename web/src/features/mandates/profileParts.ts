// The mandate on a profile: the card of the one that is shown.
import { MandateSlot } from "./MandateSlot";
import type { ProfileParts } from "../../shared/profileParts";

export const parts: ProfileParts = {
  sidebarCard: { permission: "mandates:read", Card: MandateSlot },
};
