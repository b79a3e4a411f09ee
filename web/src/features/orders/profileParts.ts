// Orders on a profile: the act that places a new one.
import { PackagePlus } from "lucide-react";
import { onDemand } from "../../shared/onDemand";
import type { ProfileParts } from "../../shared/profileParts";
import { noNewOrder } from "./noNewOrder";

export const OrderForm = onDemand(() => import("./OrderForm"), "orders", "money");

export const parts: ProfileParts = {
  acts: [
    {
      id: "create-order",
      place: "primary",
      label: "orders.create",
      icon: PackagePlus,
      keys: "O",
      permission: "orders:write",
      whyNot: noNewOrder,
      path: "/orders/new",
      Page: OrderForm,
    },
  ],
};
