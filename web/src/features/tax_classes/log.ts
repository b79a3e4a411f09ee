// A customer's tax class in the activity log.
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {},
  values: { "customer.tax_class_id": "taxClass" },
};
