// The map of a profile: a section shows up by one entry here.
import { lazy } from "react";
import type { Section } from "../../features/profile/parts";

const information = () => import("./InformationSection");
const notes = () => import("../../features/notes/NotesSection");
const activityLog = () => import("../../features/activity_log/ActivityLogSection");

export const sections: readonly Section[] = [
  {
    id: "information",
    group: "customer",
    path: "",
    label: "profile.information",
    permission: "customers:read",
    Content: lazy(information),
    preload: information,
  },
  {
    id: "notes",
    group: "relationship",
    path: "notes",
    label: "notes.section",
    permission: "notes:read",
    count: (profile) => profile.counts.notes,
    Content: lazy(notes),
    preload: notes,
  },
  {
    id: "activity_log",
    group: "history",
    path: "activity",
    label: "activity_log.section",
    permission: "activity:read",
    count: (profile) => profile.counts.activity,
    Content: lazy(activityLog),
    preload: activityLog,
  },
];
