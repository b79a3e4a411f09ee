// What can be done with a customer: an act shows up in the header, the sidebar, the palette and on its key by one entry here.
import { Archive, ArchiveRestore, NotebookPen, Pencil } from "lucide-react";
import type { Act } from "../../features/profile/parts";
import { onDemand } from "../../shared/onDemand";

export const acts: readonly Act[] = [
  {
    id: "edit",
    place: "name",
    label: "profile.edit",
    icon: Pencil,
    keys: "E",
    permission: "customers:write",
    Dialog: onDemand(() => import("../../features/profile/EditCustomerDialog")),
  },
  {
    id: "add-note",
    place: "primary",
    label: "notes.add",
    icon: NotebookPen,
    keys: "N",
    permission: "notes:write",
    Dialog: onDemand(() => import("../../features/notes/AddNoteDialog")),
  },
  {
    id: "archive",
    place: "management",
    label: "profile.archive",
    icon: Archive,
    dangerous: true,
    permission: "customers:archive",
    applies: (profile) => profile.status !== "archived",
    Dialog: onDemand(() => import("../../features/profile/ArchiveCustomerDialog")),
  },
  {
    id: "reactivate",
    place: "management",
    label: "profile.reactivate",
    icon: ArchiveRestore,
    permission: "customers:archive",
    applies: (profile) => profile.status === "archived",
    Dialog: onDemand(() => import("../../features/profile/ReactivateCustomerDialog")),
  },
];
