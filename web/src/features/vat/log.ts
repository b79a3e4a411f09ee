// The check of VAT numbers in the activity log.
import { BadgeCheck } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: { "vat.checked": BadgeCheck },
  values: { "customer.vat_status": "vatStatuses" },
};
