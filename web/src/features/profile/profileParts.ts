// The acts that change the customer's own record.
import { Archive, ArchiveRestore, CirclePause, CirclePlay, Pencil } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";

export const parts: ProfileParts = {
  acts: [
    {
      id: "edit",
      place: "name",
      label: "profile.edit",
      icon: Pencil,
      keys: "E",
      permission: "customers:write",
      Dialog: onDemand(() => import("./EditCustomerDialog"), "profile", "customer"),
    },
    {
      id: "suspend",
      place: "management",
      label: "profile.suspend",
      icon: CirclePause,
      permission: "customers:archive",
      applies: (profile) => profile.status === "active",
      Dialog: onDemand(() => import("./SuspendCustomerDialog"), "profile"),
    },
    {
      id: "lift-suspension",
      place: "management",
      label: "profile.lift",
      icon: CirclePlay,
      permission: "customers:archive",
      applies: (profile) => profile.status === "suspended",
      Dialog: onDemand(() => import("./LiftSuspensionDialog"), "profile"),
    },
    {
      id: "archive",
      place: "management",
      label: "profile.archive",
      icon: Archive,
      dangerous: true,
      permission: "customers:archive",
      applies: (profile) => profile.status !== "archived",
      Dialog: onDemand(() => import("./ArchiveCustomerDialog"), "profile"),
    },
    {
      id: "reactivate",
      place: "management",
      label: "profile.reactivate",
      icon: ArchiveRestore,
      permission: "customers:archive",
      applies: (profile) => profile.status === "archived",
      Dialog: onDemand(() => import("./ReactivateCustomerDialog"), "profile"),
    },
  ],
};
