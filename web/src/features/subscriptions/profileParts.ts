// Subscriptions on a profile: the act that opens the dialog of a new one, which has an address of its own.
import { CalendarSync } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";
import { noNewSubscription } from "./noNewSubscription";

export const SubscriptionsSection = onDemand(() => import("./SubscriptionsSection"), "subscriptions", "money");

export const parts: ProfileParts = {
  acts: [
    {
      id: "create-subscription",
      place: "primary",
      label: "subscriptions.create",
      icon: CalendarSync,
      keys: "S",
      permission: "subscriptions:write",
      whyNot: noNewSubscription,
      path: "/subscriptions?create=1",
      Page: SubscriptionsSection,
    },
  ],
};
