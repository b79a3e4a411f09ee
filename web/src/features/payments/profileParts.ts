// Payments on a profile: the act that records one.
import { BanknoteArrowDown } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";

export const RecordPaymentDialog = onDemand(() => import("./RecordPaymentDialog"), "payments", "money");

export const parts: ProfileParts = {
  acts: [
    {
      id: "record-payment",
      place: "primary",
      label: "payments.record",
      icon: BanknoteArrowDown,
      keys: "P",
      permission: "payments:write",
      Dialog: RecordPaymentDialog,
    },
  ],
};
