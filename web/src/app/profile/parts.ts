// The profile parts of all features, found by file name, so that a new feature edits no list here.
import { joined, type ProfileParts } from "../../shared/profileParts";

const found = import.meta.glob<ProfileParts>("../../features/*/profileParts.ts", { eager: true, import: "parts" });

export const { acts, sidebarCards, informationCards } = joined(Object.values(found));
