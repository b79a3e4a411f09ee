// What can be done with a customer: an act shows up in the header, the sidebar, the palette and on its key by one entry here.
import { Archive, ArchiveRestore, NotebookPen, Pencil } from "lucide-react";
import { lazy } from "react";
import type { Act } from "../../features/profile/parts";

export const acts: readonly Act[] = [
  {
    id: "edit",
    place: "name",
    label: "profile.edit",
    icon: Pencil,
    keys: "E",
    permission: "customers:write",
    Dialog: lazy(() => import("../../features/profile/EditCustomerDialog")),
  },
  {
    id: "add-note",
    place: "primary",
    label: "notes.add",
    icon: NotebookPen,
    keys: "N",
    permission: "notes:write",
    Dialog: lazy(() => import("../../features/notes/AddNoteDialog")),
  },
  {
    id: "archive",
    place: "management",
    label: "profile.archive",
    icon: Archive,
    dangerous: true,
    permission: "customers:archive",
    applies: (profile) => profile.status !== "archived",
    Dialog: lazy(() => import("../../features/profile/ArchiveCustomerDialog")),
  },
  {
    id: "reactivate",
    place: "management",
    label: "profile.reactivate",
    icon: ArchiveRestore,
    permission: "customers:archive",
    applies: (profile) => profile.status === "archived",
    Dialog: lazy(() => import("../../features/profile/ReactivateCustomerDialog")),
  },
];
