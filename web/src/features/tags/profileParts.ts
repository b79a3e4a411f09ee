// Tags on a profile: the act that changes them.
import { Tags } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";

export const parts: ProfileParts = {
  acts: [
    {
      id: "manage-tags",
      place: "primary",
      label: "tags.manage",
      icon: Tags,
      keys: "T",
      permission: "customers:write",
      Dialog: onDemand(() => import("./ManageTagsDialog"), "tags", "customer"),
    },
  ],
};
