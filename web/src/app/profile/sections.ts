// The map of a profile: a section shows up by one entry here.
import { activityQuery } from "../../features/activity_log/api";
import { notesQuery } from "../../features/notes/api";
import type { Section } from "../../features/profile/parts";
import { onDemand } from "../../shared/onDemand";
import { ahead, queryClient } from "../queryClient";
import { InformationSection } from "./InformationSection";

const NotesSection = onDemand(() => import("../../features/notes/NotesSection"));
const ActivityLogSection = onDemand(() => import("../../features/activity_log/ActivityLogSection"));

export const sections: readonly Section[] = [
  {
    id: "information",
    group: "customer",
    path: "",
    label: "profile.information",
    permission: "customers:read",
    // Part of the start: most profiles are opened here, and a second wait would be the longest one.
    Content: InformationSection,
    prefetch: (customerId) => ahead(queryClient.infiniteQuery(notesQuery(customerId))),
  },
  {
    id: "notes",
    group: "relationship",
    path: "notes",
    label: "notes.section",
    permission: "notes:read",
    count: (profile) => profile.counts.notes,
    Content: NotesSection,
    prefetch: (customerId) => {
      NotesSection.fetch();
      ahead(queryClient.infiniteQuery(notesQuery(customerId)));
    },
  },
  {
    id: "activity_log",
    group: "history",
    path: "activity",
    label: "activity_log.section",
    permission: "activity:read",
    count: (profile) => profile.counts.activity,
    Content: ActivityLogSection,
    prefetch: (customerId) => {
      ActivityLogSection.fetch();
      ahead(queryClient.infiniteQuery(activityQuery(customerId)));
    },
  },
];
