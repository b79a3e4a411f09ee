// What other features put into the profile's sidebar.
import { CountryMap } from "../../features/map/CountryMap";
import type { SidebarParts } from "../../features/profile/parts";
import { TagList } from "../../features/tags/TagList";
import { LatestNotes } from "./LatestNotes";

export const sidebarParts: SidebarParts = { Tags: TagList, Map: CountryMap, Notes: LatestNotes };
