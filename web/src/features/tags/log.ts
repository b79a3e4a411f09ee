// Tags in the activity log.
import { Tags } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: { "tags.changed": Tags },
  values: { "customer.tags": "list" },
};
