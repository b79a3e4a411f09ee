// What the features add to a profile, found by its place, so that a new section is not listed here.
import { joined, type ProfileParts } from "../../shared/profileParts";

const found = import.meta.glob<ProfileParts>("../../features/*/profileParts.ts", { eager: true, import: "parts" });

export const { acts, sidebarCards, informationCards } = joined(Object.values(found));
