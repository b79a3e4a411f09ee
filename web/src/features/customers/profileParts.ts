// The act that both a profile and the customer's row in the list have.
import { Trash2 } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";

export const parts: ProfileParts = {
  acts: [
    {
      id: "delete",
      place: "management",
      last: true,
      label: "customers.deleteCustomer",
      icon: Trash2,
      dangerous: true,
      permission: "customers:delete",
      Dialog: onDemand(() => import("./DeleteCustomerDialog"), "customers"),
    },
  ],
};
