// Invoices on a profile: the act that writes a new one.
import { FilePlus } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";

export const InvoiceForm = onDemand(() => import("./InvoiceForm"), "invoices", "money");

export const parts: ProfileParts = {
  acts: [
    {
      id: "create-invoice",
      place: "primary",
      label: "invoices.create",
      icon: FilePlus,
      keys: "I",
      permission: "invoices:write",
      applies: ({ status }) => status !== "archived",
      path: "/invoices/new",
      Page: InvoiceForm,
    },
  ],
};
