// Orders in the activity log.
import { PackageCheck, PackageMinus, PackageOpen, PackagePlus, PackageX, ReceiptText } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "orders.placed": PackagePlus,
    "orders.edited": PackageOpen,
    "orders.status_changed": PackageCheck,
    "orders.cancelled": PackageX,
    "orders.refunded": PackageMinus,
    "orders.invoiced": ReceiptText,
  },
  values: {
    "order.status": "orderStatuses",
    "order.payment": "orderPayments",
    "order.ordered_on": "day",
  },
  firstSet: ["order.cancel_reason"],
};
