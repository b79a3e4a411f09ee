// Notes on a profile: the act, and the cards outside of the notes section.
import { NotebookPen } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";
import { LatestNotes } from "./LatestNotes";
import { NotesCard } from "./NotesCard";

export const parts: ProfileParts = {
  acts: [
    {
      id: "add-note",
      place: "primary",
      label: "notes.add",
      icon: NotebookPen,
      keys: "N",
      permission: "notes:write",
      Dialog: onDemand(() => import("./AddNoteDialog"), "notes"),
    },
  ],
  sidebarCard: { permission: "notes:read", Card: LatestNotes },
  informationCard: { permission: "notes:read", Card: NotesCard },
};
